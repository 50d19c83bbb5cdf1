import type { CDPSession, Page } from '@playwright/test';

/**
 * Strips as a person meets them: what they are called, where they are, and clicks by the real
 * mouse. Their shadow roots are closed, so that the page's scripts (and Playwright's locators) see
 * nothing inside; the browser's own inspector does.
 */

/** One control of a strip. */
export interface Control {
  readonly role: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly node: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface InspectedNode {
  readonly backendNodeId: number;
  readonly nodeName: string;
  readonly attributes?: string[];
  readonly children?: InspectedNode[];
  readonly shadowRoots?: InspectedNode[];
  readonly contentDocument?: InspectedNode;
}

/** A host element as the inspector sees it. */
export interface Host {
  readonly paper: string;
  readonly node: number;
  /** The elements in its shadow root, in document order. */
  readonly inside: readonly number[];
}

/** How long a strip may take to appear or to change. Nothing is asserted about time itself. */
const patience = 15_000;

export class Strips {
  readonly #page: Page;
  #session: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.#page = page;
  }

  /** All hosts of the page in document order, those inside open shadow roots included. */
  async hosts(): Promise<Host[]> {
    const session = await this.#inspector();
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    return walk(root as InspectedNode)
      .filter((node) => node.nodeName === 'OFFPRINT-CARD')
      .map(hostOf);
  }

  /** The `data-paper` of every host, in document order. */
  async papers(): Promise<string[]> {
    return (await this.hosts()).map((host) => host.paper);
  }

  /** Waits until the page has this many strips, and answers with their papers. */
  async wait(count: number): Promise<string[]> {
    return this.#until(
      () => this.papers(),
      (papers) => papers.length === count,
      (papers) => `${count} strips expected, ${papers?.length ?? 0} seen`,
    );
  }

  /** The controls inside one strip, in order, by the names that assistive technology hears. */
  async controls(paper: string): Promise<Control[]> {
    const controls: Control[] = [];
    for (const node of (await this.#host(paper)).inside) {
      const control = await this.#described(node);
      if (control) controls.push(control);
    }
    return controls;
  }

  /** Waits for a control whose name begins so, and answers with it. */
  async control(paper: string, name: string | RegExp): Promise<Control> {
    const fits = (control: Control) =>
      typeof name === 'string' ? control.name.startsWith(name) : name.test(control.name);
    const controls = await this.#until(
      async () => {
        const found = await this.controls(paper);
        // Browsers describe what is far out of sight only when it comes near.
        if (found.length === 0) await this.#reveal((await this.#host(paper)).node);
        return found;
      },
      (found) => found.some(fits),
      (found) =>
        `no control ${name} on ${paper}; it has: ${found?.map((control) => control.name).join(' | ')}`,
    );
    const control = controls.find(fits);
    if (!control) throw new Error('The control went away while it was looked at.');
    return control;
  }

  /** Waits until the strip has no command under way, and answers with its Save control. */
  async settled(paper: string): Promise<Control> {
    return this.#until(
      async () => {
        const host = await this.#host(paper);
        const busy = await this.evaluate<boolean>(
          { ...host, node: host.inside.at(-1) ?? host.node },
          'function () { return this.getRootNode().querySelector("[aria-busy=true]") !== null; }',
        );
        const save = (await this.controls(paper)).find(({ name }) => /^Saved?\b/.test(name));
        if (busy || !save) throw new Error('a command is under way');
        return save;
      },
      () => true,
      () => `${paper} did not come to rest`,
    );
  }

  /** Clicks a control in its middle with the mouse, as a person does. */
  async click(paper: string, name: string | RegExp): Promise<void> {
    await this.#page.bringToFront();
    const { node } = await this.control(paper, name);
    await this.#reveal(node);
    const box = await this.#box(node);
    await this.#page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Puts the keyboard's focus on a control without pressing it. */
  async focus(paper: string, name: string | RegExp): Promise<void> {
    const { node } = await this.control(paper, name);
    const session = await this.#inspector();
    await session.send('DOM.focus', { backendNodeId: node });
  }

  /** Presses Tab until the control with this name has the focus, as someone without a mouse does. */
  async tabTo(name: string | RegExp, most = 60): Promise<void> {
    const seen: string[] = [];
    for (let presses = 0; presses < most; presses += 1) {
      await this.#page.keyboard.press('Tab');
      const focused = await this.focused();
      if (typeof name === 'string' ? focused.startsWith(name) : name.test(focused)) return;
      seen.push(focused);
    }
    throw new Error(`Tab never reached ${name}; it met: ${seen.join(' | ')}`);
  }

  /** The strip's own box, in CSS pixels of the viewport. */
  async box(paper: string): Promise<Box> {
    return this.#box((await this.#host(paper)).node);
  }

  /** The box of one control. */
  async controlBox(paper: string, name: string | RegExp): Promise<Box> {
    return this.#box((await this.control(paper, name)).node);
  }

  /** The name of the control that has the focus, through closed shadow roots; '' when none has. */
  async focused(): Promise<string> {
    const session = await this.#inspector();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const focused = nodes.filter(
      (node) =>
        interactive.has(String(node.role?.value)) &&
        node.properties?.some(({ name, value }) => name === 'focused' && value.value === true),
    );
    return String(focused.at(-1)?.name?.value ?? '');
  }

  /** Runs a function on an element inside a closed shadow root, in the page's own world. */
  async evaluate<Answer>(control: Control | Host, declaration: string): Promise<Answer> {
    const session = await this.#inspector();
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: control.node });
    if (!object.objectId) throw new Error('The node has no object to call a function on.');
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: declaration,
      returnByValue: true,
    });
    return result.value as Answer;
  }

  /** Looks one host up without reading the whole page: pages can be long. */
  async #host(paper: string): Promise<Host> {
    const session = await this.#inspector();
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: `offprint-card[data-paper="${paper}"]`,
    });
    if (!nodeId) throw new Error(`There is no strip for ${paper}.`);
    const { node } = await session.send('DOM.describeNode', { nodeId, depth: -1, pierce: true });
    return hostOf(node as InspectedNode);
  }

  async #reveal(node: number): Promise<void> {
    const session = await this.#inspector();
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId: node });
  }

  async #described(node: number): Promise<Control | undefined> {
    const session = await this.#inspector();
    const { nodes } = await session.send('Accessibility.getPartialAXTree', {
      backendNodeId: node,
      fetchRelatives: false,
    });
    const [found] = nodes;
    const role = String(found?.role?.value);
    if (!found || found.ignored || !interactive.has(role)) return undefined;
    const disabled = found.properties?.some(
      ({ name, value }) => name === 'disabled' && value.value,
    );
    return { role, name: String(found.name?.value ?? ''), disabled: disabled === true, node };
  }

  async #box(node: number): Promise<Box> {
    const session = await this.#inspector();
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId: node });
    const [x = 0, y = 0, right = 0, , , bottom = 0] = model.border;
    return { x, y, width: right - x, height: bottom - y };
  }

  async #until<Value>(
    look: () => Promise<Value>,
    enough: (value: Value) => boolean,
    complaint: (value: Value | undefined) => string,
  ): Promise<Value> {
    const end = Date.now() + patience;
    let last: Value | undefined;
    let trouble = '';
    while (Date.now() < end) {
      try {
        last = await look();
        if (enough(last)) return last;
      } catch (error) {
        // The page may be between two documents or renders; only time tells.
        trouble = ` (${String(error)})`;
      }
      await this.#page.waitForTimeout(50);
    }
    throw new Error(complaint(last) + trouble);
  }

  #inspector(): Promise<CDPSession> {
    this.#session ??= this.#page
      .context()
      .newCDPSession(this.#page)
      .then(async (session) => {
        await session.send('DOM.enable');
        await session.send('Accessibility.enable');
        return session;
      });
    return this.#session;
  }
}

/** Roles of what a person can press or choose in a strip. */
const interactive = new Set(['button', 'menuitem', 'menuitemradio', 'radio', 'combobox', 'link']);

const hostOf = (node: InspectedNode): Host => ({
  paper: attribute(node, 'data-paper'),
  node: node.backendNodeId,
  inside: (node.shadowRoots ?? [])
    .flatMap(walk)
    .filter((inner) => inner.attributes !== undefined)
    .map((inner) => inner.backendNodeId),
});

function walk(node: InspectedNode): InspectedNode[] {
  const below = [...(node.shadowRoots ?? []), ...(node.children ?? [])].flatMap(walk);
  return [node, ...below];
}

function attribute(node: InspectedNode, name: string): string {
  const attributes = node.attributes ?? [];
  const at = attributes.findIndex((text, index) => index % 2 === 0 && text === name);
  return at < 0 ? '' : (attributes[at + 1] ?? '');
}
