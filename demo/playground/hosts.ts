/** The host pages of the preview. Each id is the name of a file in `demo/hosts/`. */
export const hosts = [
  {id: 'clinic', label: 'Clinic', lang: 'en'},
  {id: 'blog', label: 'Blog article', lang: 'en'},
  {id: 'bootstrap', label: 'Bootstrap site', lang: 'en'},
  {id: 'dark', label: 'Dark site', lang: 'en'},
  {id: 'spanish', label: 'Clinic in Spanish', lang: 'es'},
  {id: 'rtl', label: 'Right-to-left site', lang: 'ar'},
  {id: 'strict', label: 'Strict security policy', lang: 'en'},
  {id: 'no-script', label: 'Scripting off', lang: 'en'},
] as const;

export type HostId = (typeof hosts)[number]['id'];

/** The language of a host page. The article uses it unless its own `lang` is set. */
export const languageOf = (host: HostId): string => hosts.find(({id}) => id === host)?.lang ?? '';
