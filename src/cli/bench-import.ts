/**
 * `npm run bench:import`: how long lists of plots take to import, and how much memory, up to 100,000 rows.
 *
 * The rows are the official notices of the register, over and over, each under a number of its own.
 */
import { strToU8, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
