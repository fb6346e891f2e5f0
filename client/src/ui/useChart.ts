import { type EChartsCoreOption, type EChartsType, init } from 'echarts/core';
import { type RefObject, useEffect, useRef } from 'react';
import { useAppearance } from '../app/theme';

/** Draws a chart into an element, again when its option changes, and in the size that the element has. */
export function useChart(option: EChartsCoreOption): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  useEffect(() => {
    if (!host.current) return undefined;
    const drawn = init(host.current);
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(host.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => {
    chart.current?.setOption(option, { notMerge: true });
  }, [option]);
  return host;
}

/** The tokens of ui.css as a chart needs them: it draws on a canvas, which knows no stylesheet. */
export interface ChartColors {
  ink: string;
  line: string;
  accent: string;
  ground: string;
  text: string;
}

const light: ChartColors = { ink: '#59636a', line: '#e3e6e8', accent: '#0f766e', ground: '#fff', text: '#14191c' };
const night: ChartColors = { ink: '#a3aeb4', line: '#2a3338', accent: '#2dd4bf', ground: '#1d2529', text: '#e8edef' };

export function useChartColors(): ChartColors {
  return useAppearance().dark ? night : light;
}
