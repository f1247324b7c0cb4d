import { coverageOf } from '../coverage.ts';
import { hasErrors } from '../diagnostics.ts';
import type { ResourceIndex } from '../resources.ts';
import type { Outcome } from './outcome.ts';
import { checkOptions, type RequestOptions, readRequest } from './read-request.ts';
import type { World } from './world.ts';

export interface CheckOptions extends RequestOptions {
  /** Tell what the documents say of what they have to say. */
  readonly coverage?: boolean;
}

/** `disengage check FILE`: every problem of one engagement; writes nothing. */
export async function checkCommand(
  file: string,
  options: CheckOptions,
  shipped: ResourceIndex,
  world: World,
): Promise<Outcome> {
  const checked = checkOptions(options, shipped);
  const request = await readRequest(file, options, checked, world);
  const { check } = await world.loadPipeline();
  const environment = world.createEnvironment(checked.today);
  const diagnostics = await check(request, environment);
  // a file with errors has no documents that could be reviewed
  const reviewed = options.coverage === true && !hasErrors(diagnostics);
  const coverage = reviewed ? await coverageOf(request, environment) : undefined;
  return {
    documents: [],
    diagnostics,
    ...(coverage !== undefined && { coverage }),
    strict: options.strict ?? false,
    closing: { key: 'closing.checked', facts: { file } },
  };
}
