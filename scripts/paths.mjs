/** The top folder of the project, as a URL that ends with a slash. */
export const ROOT = new URL('../', import.meta.url);
