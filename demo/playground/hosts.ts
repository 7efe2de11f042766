/** The pages to look at the article on, by the names of their files in `demo/hosts/`. */
export const hosts = [
  {id: 'clinic', label: 'Clinic'},
  {id: 'blog', label: 'Blog article'},
  {id: 'bootstrap', label: 'Bootstrap site'},
  {id: 'dark', label: 'Dark site'},
  {id: 'rtl', label: 'Right-to-left site'},
  {id: 'strict', label: 'Strict security policy'},
  {id: 'no-script', label: 'Scripting off'},
] as const;

export type HostId = (typeof hosts)[number]['id'];
