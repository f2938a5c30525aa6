export { countCharacters } from '../scenario/characters.ts';
