import type { Outcome } from './outcome.ts';
import { checkOptions, type RequestOptions, readRequest } from './read-request.ts';
import type { World } from './world.ts';

/** `disengage check FILE`: every problem of one engagement; writes nothing. */
export async function checkCommand(file: string, options: RequestOptions, world: World): Promise<Outcome> {
  const checked = checkOptions(options);
  const request = await readRequest(file, options, checked, world);
  const { check } = await world.loadPipeline();
  const diagnostics = await check(request, world.createEnvironment(checked.today));
  return {
    documents: [],
    diagnostics,
    strict: options.strict ?? false,
    closing: { key: 'closing.checked', facts: { file } },
  };
}
