import { calibrationContract } from './calibration-contract.ts';
import { inFolder } from './support/in-folder.ts';

const here = inFolder();

calibrationContract('lowdb', () => ({ ...here.store, reopen: here.reopen }));
