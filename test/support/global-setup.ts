import 'reflect-metadata';
import { startTestCluster, type TestCluster } from './cluster';

declare global {
  var testCluster: TestCluster | undefined;
}

/** One server for all test files; the workers learn of it through their environment. */
export default async function globalSetup(): Promise<void> {
  const cluster = await startTestCluster();
  globalThis.testCluster = cluster;
  process.env.TEST_CLUSTER_URL = cluster.url;
  process.env.TEST_CLUSTER_TEMPLATE = cluster.template;
}
