// The benchmark installs its packages when it runs. Its sources are type-checked without them.
declare module '@observablehq/plot';
declare module 'linkedom';
declare module 'sass';
