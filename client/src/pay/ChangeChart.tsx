import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useMemo } from 'react';
import { type ChartColors, useChart, useChartColors } from '../ui/useChart';
import { fen, signed } from './money';

use([BarChart, GridComponent, CanvasRenderer]);

interface Bar {
  label: string;
  change: string;
}

/** Gains to the right, losses to the left, each with its amount. */
export default function ChangeChart({ bars }: { bars: readonly Bar[] }) {
  const colors = useChartColors();
  const option = useMemo(() => optionOf(bars, colors), [bars, colors]);
  const host = useChart(option);
  const label = bars.map(bar => `${bar.label} ${signed(bar.change)}`).join(', ');
  return <div ref={host} className="chart" role="img" aria-label={label} />;
}

function optionOf(bars: readonly Bar[], { ink, line, accent, text }: ChartColors) {
  const upward = [...bars].reverse();
  return {
    animation: false,
    grid: { left: 150, right: 8, top: 8, bottom: 8 },
    xAxis: { type: 'value' as const, show: false, boundaryGap: ['75%', '45%'] as [string, string] },
    yAxis: {
      type: 'category' as const,
      data: upward.map(({ label }) => label),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: ink, width: 140, overflow: 'break' as const },
    },
    series: [
      {
        type: 'bar' as const,
        barMaxWidth: 18,
        data: upward.map(({ change }) => {
          const isLoss = fen(change) < 0n;
          return {
            value: Number(change),
            itemStyle: { color: isLoss ? '#b7791f' : accent },
            label: {
              show: true,
              position: isLoss ? ('left' as const) : ('right' as const),
              color: text,
              formatter: signed(change),
            },
          };
        }),
      },
    ],
  };
}
