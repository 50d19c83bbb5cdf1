import { useEffect, useState } from 'react';
import { Toast } from '../../components/toast/Toast';
import { setView, useView } from './view-state';
import { WorkInProgress } from './WorkInProgress';

/** How long a message stays when nobody is at it, in milliseconds. Errors stay until dismissed. */
const stay = 8_000;

/** The latest message, in a live region that is always there to speak it. */
export function Toaster() {
  const message = useView((state) => state.message);
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
