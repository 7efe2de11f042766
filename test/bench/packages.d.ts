// The benchmark's own packages are installed when it runs; its sources are checked without them.
declare module '@observablehq/plot';
declare module 'linkedom';
declare module 'sass';
