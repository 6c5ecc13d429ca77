// What the scripts of the released build weigh: `npm run bench:sizes`. The same budgets as tests/built/size.test.ts.
import { execFileSync } from 'node:child_process';
import { BUDGETS, weightOf } from '../built/budgets.ts';

execFileSync('wxt', ['build'], { stdio: ['ignore', 2, 2] });
for (const budget of BUDGETS) {
  const weight = (weightOf(budget) / 1000).toFixed(1);
  console.log(`${budget.what.padEnd(24)} ${weight.padStart(6)} kB gzipped (budget ${budget.most / 1000} kB)`);
}
