import { Check, ChevronDown } from 'lucide-react';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Button, IconButton } from '../button/Button';
import { useOpen, usePlace } from '../popover/Popover';
import '../popover/popover.css';
import './menu.css';
import { moveInMenu } from './move';

/** Something that a menu offers. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Said at its end, in a lower voice: a key, or what comes of it. */
  readonly aside?: string;
  /** Whether it is what holds now; undefined for an item that is no choice. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** Items that belong together, in a column or, as swatches, in a row. */
export interface MenuGroup {
  readonly label: string;
  readonly look?: 'column' | 'row';
  readonly items: readonly MenuItem[];
}

interface MenuProps {
  readonly label: string;
  /** What the button says, where that is more than the label. */
  readonly children?: ReactNode;
  readonly groups: readonly MenuGroup[];
  /** Shows the icon alone; the label is its name. */
  readonly icon?: ReactNode;
  readonly iconOnly?: boolean;
  readonly disabled?: boolean;
  readonly tabIndex?: number;
  /** Whether it is open, where others open it too. */
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
}

/** A button that opens a menu. */
export function Menu(props: MenuProps) {
  const { label, children = label, groups, icon, iconOnly = false, disabled, tabIndex } = props;
  const [openHere, setOpenHere] = useState(false);
  const { open = openHere, onOpen: setOpen = setOpenHere } = props;
  const anchor = useRef<HTMLButtonElement>(null);
  const shared = {
    ref: anchor,
    icon,
    look: 'quiet' as const,
    disabled,
    tabIndex,
    'aria-haspopup': 'menu' as const,
    'aria-expanded': open,
    // A press while it is open closes it by itself: the click that follows must not open it again.
    onPointerDown: () => anchor.current?.setAttribute('data-was-open', String(open)),
    onClick: () => {
      const wasOpen = anchor.current?.dataset.wasOpen === 'true';
      anchor.current?.removeAttribute('data-was-open');
      setOpen(!wasOpen);
    },
  };
  return (
    <>
      {iconOnly ? (
        <IconButton label={label} {...shared} />
      ) : (
        <Button title={label} {...shared}>
          {children}
          <ChevronDown size={12} aria-hidden="true" />
        </Button>
      )}
      {open && (
        <MenuPanel anchor={anchor} label={label} groups={groups} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

interface MenuPanelProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly onClose: () => void;
}

/** The open menu. Escape, a click elsewhere, Tab and a choice close it; its keys are its own. */
export function MenuPanel({ anchor, label, groups, onClose }: MenuPanelProps) {
  const panel = useRef<HTMLDivElement>(null);

  useOpen(panel, anchor);
  usePlace(panel, anchor);
  useLayoutEffect(() => itemsOf(panel.current)[0]?.focus(), []);

  const pressed = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Tab') {
      event.preventDefault();
      onClose();
      return;
    }
    const items = itemsOf(panel.current);
    const labels = items.map((item) => item.ariaLabel ?? item.textContent ?? '');
    const to = moveInMenu(event.key, items.indexOf(document.activeElement as HTMLElement), labels);
    if (to === undefined) return;
    event.preventDefault();
    items[to]?.focus();
  };

  return (
    <div
      ref={panel}
      className="popover menu"
      popover="auto"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onToggle={(event) => event.newState === 'closed' && onClose()}
      onKeyDown={pressed}
    >
      {groups.map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is nothing that a menu may hold.
        <div
          key={group.label}
          role="group"
          aria-label={group.label}
          className="menu-group"
          data-look={group.look ?? 'column'}
        >
          {group.items.map((item) => (
            <Item key={item.id} item={item} row={group.look === 'row'} onClose={onClose} />
          ))}
        </div>
      ))}
    </div>
  );
}

const itemsOf = (panel: HTMLElement | null): HTMLElement[] => [
  ...(panel?.querySelectorAll<HTMLElement>('.menu-item:not(:disabled)') ?? []),
];

interface ItemProps {
  readonly item: MenuItem;
  readonly row: boolean;
  readonly onClose: () => void;
}

function Item({ item, row, onClose }: ItemProps) {
  const { label, icon, aside, checked, danger = false, disabled = false } = item;
  const choice = checked !== undefined;
  return (
    <button
      type="button"
      className="menu-item"
      {...(choice ? { role: 'menuitemradio', 'aria-checked': checked } : { role: 'menuitem' })}
      aria-label={row ? label : undefined}
      title={row ? label : undefined}
      tabIndex={-1}
      disabled={disabled}
      data-danger={danger}
      onClick={() => {
        // Closed first: what it opens takes the focus after the menu gave it back.
        onClose();
        item.run();
      }}
    >
      {icon}
      {!row && <span className="menu-label">{label}</span>}
      {!row && aside && <span className="menu-aside">{aside}</span>}
      {!row && choice && (
        <span className="menu-check">{checked && <Check size={13} aria-hidden="true" />}</span>
      )}
    </button>
  );
}
