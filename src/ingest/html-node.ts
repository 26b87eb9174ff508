/** What is used of a node of the parsed page. */
export interface HtmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
}

const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'title',
  'iframe',
  'object',
  'svg',
  'select',
  'button',
  'textarea',
  'nav',
  'comment',
]);

/** Whether nothing below the node is text for a reader. */
export function isSilent(node: HtmlNode): boolean {
  if (node.type === 'comment' || node.type === 'directive') return true;
  return silent.has(node.name ?? '') || /display\s*:\s*none/i.test(node.attribs?.['style'] ?? '');
}

/**
 * Calls `enter` before and `leave` after the children of every node below `root`; `enter` gives false to leave the
 * children out. Without recursion: pages may nest deeper than the stack is high.
 */
export function walk(root: HtmlNode, enter: (node: HtmlNode) => boolean, leave: (node: HtmlNode) => void): void {
  const stack: { readonly node: HtmlNode; readonly isLeaving: boolean }[] = [{ node: root, isLeaving: false }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    const { node, isLeaving } = step;
    if (isLeaving) {
      leave(node);
      continue;
    }
    if (!enter(node)) continue;
    stack.push({ node, isLeaving: true });
    const children = node.children ?? [];
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child !== undefined) stack.push({ node: child, isLeaving: false });
    }
  }
}

/** The text below a node on one line, as a page shows it. */
export function lineOf(root: HtmlNode): string {
  const parts: string[] = [];
  walk(
    root,
    (node) => {
      if (isSilent(node)) return false;
      if (node.type === 'text') parts.push(node.data ?? '');
      return true;
    },
    () => undefined,
  );
  return parts.join('');
}
