import type { Tab } from './devtools';

/** What a user does in the library page, without anybody's hand on the mouse. */

const until = (expression: string): string => `new Promise((resolve) => {
  const look = () => {
    const found = ${expression};
    if (found) resolve(found);
    else setTimeout(look, 10);
  };
  look();
})`;

/** An element by its role's selector and its name. */
const named = (selector: string, name: string) =>
  `[...document.querySelectorAll(${JSON.stringify(selector)})].findLast((each) => (each.ariaLabel ?? each.textContent.trim()) === ${JSON.stringify(name)} && !each.disabled)`;

const click = (tab: Tab, element: string): Promise<unknown> =>
  tab.evaluate(`${until(`!!${element}`)}.then(() => void ${element}.click())`);

/** Presses a button as soon as there is one of that name that can be pressed. */
export const press = (tab: Tab, name: string): Promise<unknown> =>
  click(tab, named('button', name));

/** Chooses one of several radio buttons. */
export const choose = (tab: Tab, name: string): Promise<unknown> =>
  click(tab, named('input[type=radio]', name));

/** Waits until an element says so. */
export const says = (tab: Tab, selector: string, words: string): Promise<unknown> =>
  tab.evaluate(
    until(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].some((each) => each.textContent.includes(${JSON.stringify(words)}))`,
    ),
  );

/** Puts a file into the page's only field for files. */
export async function giveFile(tab: Tab, path: string): Promise<void> {
  const field = `document.querySelector('input[type=file]')`;
  await tab.evaluate(until(`!!${field}`));
  const { result } = await tab.send('Runtime.evaluate', { expression: field });
  await tab.send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId });
}
