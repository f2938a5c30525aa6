import { assignmentContract } from './assignment-contract.ts';
import { inFolder } from './support/in-folder.ts';

const here = inFolder();

assignmentContract('lowdb', () => ({ ...here.store, reopen: here.reopen }));
