import { LineChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';
import { useMemo } from 'react';
import { type ChartColors, useChart, useChartColors } from '../ui/useChart';

use([LineChart, GridComponent, TooltipComponent, MarkAreaComponent, LabelLayout, CanvasRenderer]);

/** Values of one kind over time, with the part of the scale where they should lie. */
export interface ReadingLine {
  name: string;
  /** Thin and grey instead of full. */
  quiet?: boolean;
  target?: { from: number; below: number };
  /** Civil date and value, the oldest first. */
  points: readonly (readonly [string, number])[];
}

/** Lines over time with their target bands; what lies outside its band is a hollow square, so that it shows in grey too. */
export default function ReadingsChart({
  lines,
  unit,
  label,
}: {
  lines: readonly ReadingLine[];
  unit: string;
  label: string;
}) {
  const colors = useChartColors();
  const option = useMemo(() => optionOf(lines, unit, colors), [lines, unit, colors]);
  const host = useChart(option);
  return <div ref={host} className="chart readings-chart" role="img" aria-label={label} />;
}

function optionOf(lines: readonly ReadingLine[], unit: string, colors: ChartColors) {
  const { ink, line, ground, text } = colors;
  const values = lines.flatMap(one => [
    ...one.points.map(([, value]) => value),
    ...(one.target ? [one.target.from, one.target.below] : []),
  ]);
  return {
    animation: false,
    grid: { left: 40, right: 72, top: 12, bottom: 26 },
    tooltip: {
      trigger: 'axis' as const,
      valueFormatter: (value: unknown) => `${String(value)} ${unit}`,
      backgroundColor: ground,
      borderColor: line,
      textStyle: { color: text },
    },
    xAxis: {
      type: 'time' as const,
      minInterval: dayMs * 28,
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: ink, hideOverlap: true, formatter: { year: '{yyyy}', month: '{MM}', day: '{MM}-{dd}' } },
    },
    yAxis: {
      type: 'value' as const,
      min: Math.floor(Math.min(...values) * 0.95),
      max: Math.ceil(Math.max(...values) * 1.03),
      splitLine: { lineStyle: { color: line } },
      axisLabel: { color: ink, showMinLabel: false, showMaxLabel: false },
      splitNumber: 4,
    },
    series: lines.map(one => seriesOf(one, colors)),
  };
}

const dayMs = 86_400_000;

function seriesOf({ name, quiet, target, points }: ReadingLine, colors: ChartColors) {
  const color = quiet ? colors.ink : colors.accent;
  const outside = (value: number) => target !== undefined && (value >= target.below || value < target.from);
  return {
    type: 'line' as const,
    name,
    data: points.map(([on, value]) => ({
      value: [on, value],
      symbol: outside(value) ? 'rect' : 'circle',
      symbolSize: outside(value) ? 8 : 6,
      itemStyle: outside(value) ? { color: colors.ground, borderColor: color, borderWidth: 2 } : { color },
    })),
    lineStyle: { color, width: quiet ? 1.5 : 2 },
    itemStyle: { color },
    endLabel: { show: true, formatter: '{a}', color, fontSize: 12 },
    labelLayout: { moveOverlap: 'shiftY' as const },
    markArea: target && {
      silent: true,
      itemStyle: { color, opacity: 0.1 },
      data: [[{ yAxis: target.from }, { yAxis: target.below }]],
    },
  };
}
