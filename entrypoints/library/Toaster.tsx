import { useEffect, useRef, useState } from 'react';
import { Toast } from '../../components/toast/Toast';
import { type Message, setView, useView } from './view-state';
import { WorkInProgress } from './WorkInProgress';

/** How long a message stays when nobody is at it, in milliseconds. Errors stay until dismissed. */
const stay = 8_000;

/** The latest message, in a live region that is always there to speak it. */
export function Toaster() {
  const message = useHeldBack(useView((state) => state.message));
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (!message || held || message.tone === 'error') return;
    const timer = setTimeout(() => setView({ message: undefined }), stay);
    return () => clearTimeout(timer);
  }, [message, held]);

  return (
    <div className="toaster">
      <WorkInProgress />
      <div
        className="toaster-message"
        role="status"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
      >
        {message && (
          <Toast
            key={message.id}
            text={message.text}
            tone={message.tone ?? 'plain'}
            {...(message.action && { action: message.action })}
            onClose={() => setView({ message: undefined })}
          />
        )}
      </div>
    </div>
  );
}

/**
 * A message waits while a pointer is down: what is said because a field was left would come between
 * the pointer and the button that it is pressing.
 */
function useHeldBack(message: Message | undefined): Message | undefined {
  const [pressed, setPressed] = useState(false);
  const shown = useRef(message);
  useEffect(() => {
    const down = () => setPressed(true);
    // After the click that follows.
    const up = () => setTimeout(() => setPressed(false));
    addEventListener('pointerdown', down, true);
    addEventListener('pointerup', up, true);
    addEventListener('pointercancel', up, true);
    return () => {
      removeEventListener('pointerdown', down, true);
      removeEventListener('pointerup', up, true);
      removeEventListener('pointercancel', up, true);
    };
  }, []);
  if (!pressed) shown.current = message;
  return shown.current;
}
