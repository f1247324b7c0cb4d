import { engagementJsonSchema } from '../engagement/json-schema.ts';
import type { World } from './world.ts';

/** `disengage schema`: the JSON Schema of the input file, for editors. */
export function schemaCommand({ stdout }: World): void {
  stdout.write(`${JSON.stringify(engagementJsonSchema(), null, 2)}\n`);
}
