import type { ReactNode } from 'react';
import './notice.css';

interface NoticeProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly icon?: ReactNode;
  readonly actions?: ReactNode;
  readonly tone?: 'plain' | 'error';
}

/** What stands where papers would: nothing yet, nothing found, or something wrong. */
export function Notice({ title, children, icon, actions, tone = 'plain' }: NoticeProps) {
  return (
    <section className="notice" data-tone={tone} role={tone === 'error' ? 'alert' : undefined}>
      {icon && <div className="notice-icon">{icon}</div>}
      <h2 className="notice-title">{title}</h2>
      {children && <div className="notice-text">{children}</div>}
      {actions && <div className="notice-actions">{actions}</div>}
    </section>
  );
}

interface BannerProps {
  readonly children: ReactNode;
  readonly action?: ReactNode;
}

/** A line above the list about something to settle. */
export function Banner({ children, action }: BannerProps) {
  return (
    <aside className="banner" aria-label="Notice">
      <p>{children}</p>
      {action}
    </aside>
  );
}
