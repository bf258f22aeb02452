/**
 * Reports cells of a Markdown table that stand beyond its last column.
 * No page shows them, so the reader never sees what stands in them.
 * It leaves out empty ones, and rows with too few cells, which are filled up with empty ones.
 */
import { nodesOf } from '../../library/nodes.ts';
import { childrenOf, spanOf } from '../../library/tree.ts';
import { defineRule } from '../rule.ts';

export const noSurplusCell = defineRule({
  id: 'no-surplus-cell',
  severity: 'error',
  scope: 'document',
  description: 'No row of a table has more cells than the table has columns.',
  messages: {
    surplus: {
      message: 'The table has {columns}, so no reader sees what stands here.',
      hint: 'Add a column to the head of the table, or join the cells. A bar inside a cell is written \\|.',
    },
  },
  check({ document }, report) {
    if (!document.text.includes('|')) return;
    for (const { node } of nodesOf(document, 'table')) {
      const [head, ...rows] = childrenOf(node);
      const columns = head ? childrenOf(head).length : 0;
      for (const row of rows) {
        const surplus = childrenOf(row)[columns];
        const span = surplus && ([spanOf(surplus)[0], spanOf(row)[1]] as const);
        if (!span || /^[\s|]*$/.test(document.text.slice(...span))) continue;
        const range = document.locator.at(...span);
        report({
          messageId: 'surplus',
          range,
          data: { columns: columns === 1 ? '1 column' : `${columns} columns` },
        });
      }
    }
  },
});
