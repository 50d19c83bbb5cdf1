import type { ComponentProps, ReactNode } from 'react';
import './button.css';

interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'primary' | 'quiet' | 'danger' | 'danger-filled';
  readonly icon?: ReactNode;
}

/** A button with words, and an icon before them if given. */
export function Button({ look = 'plain', icon, children, ...rest }: ButtonProps) {
  return (
    <button type="button" className="button" data-look={look} {...rest}>
      {icon}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** What the button does: its accessible name and its tooltip. */
  readonly label: string;
}

/** A button that shows only an icon. */
export function IconButton({ label, icon, look = 'quiet', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className="button"
      data-look={look}
      data-square=""
      aria-label={label}
      title={label}
      {...rest}
    >
      {icon}
    </button>
  );
}
