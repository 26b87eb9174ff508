import type { Row } from '#contract';
import { type Chart, colours } from './draw.ts';
import type { ReportIndex } from './report-index.ts';
import type { Say } from './say.ts';

/** A family as a picture shows it: some members and the pairs among them. */
export interface Figure {
  readonly family: Row<'families'>;
  readonly members: readonly string[];
  readonly edges: readonly Pick<Row<'pairs'>, 'left_report' | 'right_report' | 'verdict'>[];
}

const columns = 4;
const cell = 190;
const edgeColour: Readonly<Record<string, string>> = { copied: colours.copied, 'own-earlier': colours.ownEarlier };

/**
 * Families as rings around their representatives, with a line for every two reports alike. Places are computed, not
 * found by forces: the same families give the same picture.
 */
export function familyGraph(figures: readonly Figure[], reports: ReportIndex, say: Say): Chart | null {
  if (figures.length === 0) return null;
  const nodes = figures.flatMap((figure, i) => nodesOf(figure, i, reports));
  const known = new Set(nodes.map(({ id }) => id));
  const links = figures.flatMap((figure, i) =>
    figure.edges
      .map(({ left_report, right_report, verdict }) => ({
        source: `${i} ${left_report}`,
        target: `${i} ${right_report}`,
        lineStyle: { color: edgeColour[verdict] ?? colours.template, opacity: 0.45 },
      }))
      .filter(({ source, target }) => known.has(source) && known.has(target)),
  );
  const rows = Math.ceil(figures.length / columns);
  return {
    name: 'families-graph',
    title: say.text('chart-families'),
    width: cell * Math.min(columns, Math.max(figures.length, 2)),
    height: cell * rows + 12,
    option: {
      series: [{ type: 'graph', layout: 'none', left: 60, right: 60, top: 24, bottom: 36, data: nodes, links, cursor: 'default' }],
    },
  };
}

function nodesOf({ family, members }: Figure, no: number, reports: ReportIndex) {
  const centre = { x: (no % columns) * cell, y: Math.floor(no / columns) * cell };
  const others = members.filter((id) => id !== family.representative);
  const label = `${short(reports.name(family.representative))}\n${family.size}`;
  return [
    {
      id: `${no} ${family.representative}`,
      name: reports.name(family.representative),
      ...centre,
      symbolSize: 16,
      itemStyle: { color: colours.template },
      label: {
        show: true,
        position: 'bottom' as const,
        formatter: label,
        fontSize: 10,
        color: colours.ink,
        backgroundColor: 'rgba(255,255,255,.8)',
      },
    },
    ...others.map((id, i) => ({
      id: `${no} ${id}`,
      name: reports.name(id),
      x: centre.x + cell * 0.32 * Math.cos((i / others.length) * 2 * Math.PI),
      y: centre.y + cell * 0.32 * Math.sin((i / others.length) * 2 * Math.PI),
      symbolSize: others.length > 24 ? 6 : 10,
      itemStyle: { color: colours.original },
    })),
  ];
}

/** Names of twelve characters fit under a ring. */
const short = (name: string) => (name.length <= 12 ? name : `${name.slice(0, 11)}…`);
