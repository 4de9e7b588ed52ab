import { type ReactNode, useLayoutEffect, useRef } from "react";

type Props = {
  readonly label: string;
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back. */
export function Dialog({ label, className, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  // Before the next key is handled: what is typed right after a shortcut lands in the field.
  useLayoutEffect(() => {
    const element = dialog.current!;
    element.showModal();
    // Not the close button, whose tooltip would take the first Escape.
    (element.querySelector<HTMLElement>("input:not([hidden])") ?? element).focus();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`dialog ${className}`}
      aria-label={label}
      tabIndex={-1}
      onClose={onClose}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
