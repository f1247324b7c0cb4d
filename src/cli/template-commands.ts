/** The commands about templates, loaded apart: they bring the template compiler. */
export { templateCheckCommand } from './template-check.ts';
export { templateDiffCommand } from './template-diff.ts';
export { templateEjectCommand } from './template-eject.ts';
export { templateListCommand } from './template-list.ts';
