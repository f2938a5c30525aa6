/** What the pages of readiness work out before their components are given it. */
export {
  improvementOf,
  lookingAt,
  queryOf,
  scenariosOf,
  teamFigures
} from '../../src/lib/core/readiness/index.ts';
