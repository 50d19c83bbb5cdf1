import { useEffect, useRef } from 'react';

/**
 * Listens for keys without Control, Command or Alt that nothing else has taken, while no text field
 * has the focus. Names are as events have them, letters in lower case.
 */
export function usePlainKeys(keys: Readonly<Record<string, () => void>>): void {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, isComposing, target, defaultPrevented } = event;
      if (defaultPrevented || ctrlKey || metaKey || altKey || isComposing) return;
      if (target instanceof Element && target.matches(typing)) return;
      const run = current.current[key.length === 1 ? key.toLowerCase() : key];
      if (!run) return;
      event.preventDefault();
      run();
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, []);
}

const typing = 'textarea, select, input:not([type=checkbox], [type=radio])';
