import type { Inject, Persona, Segment } from '../scenario/schema.ts';

/**
 * The part of the audience that an author belongs to: as the scenario says, else by what they are and by
 * what their post needs. Who asks for help in a grave matter was harmed, in a lesser one is a customer.
 *
 * @param persona undefined for somebody whom the scenario does not know
 * @param inject undefined for a post that is not in the script
 */
export function segmentOf(persona: Persona | undefined, inject: Inject | undefined): Segment {
  if (persona?.segment) return persona.segment;
  const kind = persona?.kind;
  if (kind === 'press' || kind === 'official') return 'press';
  if (kind === 'staff') return 'staff';
  if (kind === 'bot') return 'trolls';
  const action = inject?.expects?.action;
  if (action === 'ignore') return 'trolls';
  if (action === undefined) return 'onlookers';
  const grave = inject?.severity === 'high' || inject?.severity === 'critical';
  return grave || (inject?.takesUp?.harm.length ?? 0) > 0 ? 'harmed' : 'customers';
}
