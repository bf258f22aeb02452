import { defineConfig } from 'vitest/config';

/** The tests that judge the rules. Those that start processes or build sites would run once for every mutant. */
export default defineConfig({
  test: {
    include: [
      'tests/unit/lint/**/*.test.ts',
      'tests/unit/content/rule-pages.test.ts',
      'tests/corpus/rule-examples.test.ts',
    ],
  },
});
