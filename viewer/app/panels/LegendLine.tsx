import type { ReactNode } from "react";
import { formatNumber } from "../i18n/translate.ts";
import { useLanguage } from "./use-explorer.ts";

type GroupProps = { readonly title: string; readonly children: ReactNode[] };

/** A part of the legend; none where there is nothing to list. */
export function LegendGroup({ title, children }: GroupProps) {
  if (children.length === 0) return null;
  return (
    <section className="legend-group" aria-label={title}>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}

type LineProps = {
  readonly name: string;
  readonly count: number;
  readonly isOn: boolean;
  readonly onToggle: () => void;
  readonly children?: ReactNode;
};

/** One thing of the legend with its count, which is also the switch that filters it. */
export function LegendLine({ name, count, isOn, onToggle, children }: LineProps) {
  const language = useLanguage();
  return (
    <li>
      <button type="button" className="legend-line" aria-pressed={isOn} onClick={onToggle}>
        {children}
        <bdi className="legend-name">{name}</bdi>
        <span className="count">{formatNumber(count, language)}</span>
      </button>
    </li>
  );
}
