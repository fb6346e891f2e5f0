import { LineChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { count } from '../ui/format';
import { type ChartColors, useChart, useChartColors } from '../ui/useChart';
import type { JointWardFigures } from './Figures';
import { partsIn, useFigureText, valueIn } from './figureText';

use([LineChart, GridComponent, TooltipComponent, MarkLineComponent, CanvasRenderer]);

type Comparison = JointWardFigures['comparison'][number];

/** One figure month by month, before hollow and grey, after full; the mean of each period is a level line with its number. */
export default function FiguresChart({ figures, drawn }: { figures: JointWardFigures; drawn: Comparison }) {
  const { t } = useTranslation();
  const colors = useChartColors();
  const text = useFigureText(drawn.unit);
  const option = useMemo(() => {
    const words = { before: t('jointWards.before'), after: t('jointWards.after'), mean: t('jointWards.mean') };
    return optionOf({ figures, drawn, colors, text, words });
  }, [figures, drawn, colors, text, t]);
  const host = useChart(option);
  const means = [drawn.before, drawn.after].map(one => text(one.mean)).join(' → ');
  const label = `${t(`jointWards.indicators.${drawn.indicator}`)}: ${means}`;
  return <div ref={host} className="chart" role="img" aria-label={label} />;
}

interface Drawing {
  figures: JointWardFigures;
  drawn: Comparison;
  colors: ChartColors;
  text: (value: string | number | null | undefined) => string;
  words: { before: string; after: string; mean: string };
}

function optionOf({ figures, drawn, colors, text, words }: Drawing) {
  const { ink, line, accent } = colors;
  const { indicator } = drawn;
  const months = figures.months;
  const series = (which: 'before' | 'after', color: string) => {
    const { from, until } = figures[which];
    const { mean } = drawn[which];
    return {
      type: 'line' as const,
      name: words[which],
      data: months.map(one => (one.month >= from && (!until || one.month < until) ? valueIn(indicator, one) : null)),
      symbol: 'circle',
      symbolSize: 6,
      lineStyle: { color, width: 2 },
      itemStyle: { color: which === 'before' ? colors.ground : color, borderColor: color, borderWidth: 2 },
      markLine: {
        silent: true,
        symbol: 'none',
        lineStyle: { color, type: 'dashed' as const, width: 1 },
        label: {
          position: which === 'before' ? ('insideStartTop' as const) : ('insideEndTop' as const),
          color,
          formatter: `${words[which]} ${words.mean} ${text(mean)}`,
        },
        data: mean == null ? [] : [{ yAxis: Number(mean) }],
      },
    };
  };
  const detail = (at: number) => {
    const month = months[at];
    if (!month) return '';
    const parts = partsIn(indicator, month);
    const fraction = parts ? ` (${count(parts[0])} ÷ ${count(parts[1])})` : '';
    return `${month.month.slice(0, 7)} ${text(valueIn(indicator, month))}${fraction}`;
  };
  return {
    animation: false,
    grid: { left: 64, right: 24, top: 24, bottom: 28 },
    tooltip: {
      trigger: 'axis' as const,
      formatter: (items: unknown) => detail((items as { dataIndex: number }[])[0]?.dataIndex ?? -1),
      backgroundColor: colors.ground,
      borderColor: line,
      textStyle: { color: colors.text },
    },
    xAxis: {
      type: 'category' as const,
      data: months.map(one => one.month.slice(0, 7)),
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
      axisLabel: { color: ink },
    },
    yAxis: {
      type: 'value' as const,
      scale: drawn.unit !== 'COUNT',
      splitLine: { lineStyle: { color: line } },
      axisLabel: {
        color: ink,
        formatter: (value: number) => (drawn.unit === 'RATIO' ? `${Math.round(value * 100)} %` : count(value)),
      },
      splitNumber: 4,
    },
    series: [series('before', ink), series('after', accent)],
  };
}
