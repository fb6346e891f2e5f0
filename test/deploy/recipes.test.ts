import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Deployment } from 'kubernetes-models/apps/v1';
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { Service } from 'kubernetes-models/v1';
import { parse, parseAllDocuments } from 'yaml';
import { settings } from '../../server/config';

const read = (path: string): string => readFileSync(join(__dirname, '../../deploy', path), 'utf8');
const known = new Set<string>([...settings.map(({ name }) => name), 'NODE_ENV']);

/** What of a resource all kinds have. */
interface Resource {
  readonly apiVersion: string;
  readonly kind: string;
}

const models = { Deployment, Ingress, PodDisruptionBudget, Service };

function validate(resource: Resource): void {
  const Model = models[resource.kind as keyof typeof models] as unknown as new (
    data: object,
  ) => { validate(): void; apiVersion: string };
  const model = new Model(resource);
  expect(model.apiVersion).toBe(resource.apiVersion);
  model.validate();
}

/** The recipes cannot be carried out here; what they name must at least be there. */
describe('the recipes of deploy', () => {
  const resources = parseAllDocuments(read('kubernetes/medgroup.yaml')).map(document => {
    expect(document.errors).toEqual([]);
    return document.toJS() as Resource;
  });

  it('hold resources of Kubernetes that are valid against its own schemas', () => {
    expect([...new Set(resources.map(({ kind }) => kind))].sort()).toEqual(Object.keys(models).sort());
    for (const resource of resources) validate(resource);
    const [deployment] = resources as [Resource & { spec: object }];
    expect(() => validate({ ...deployment, spec: { ...deployment.spec, replicas: 'two' } } as Resource)).toThrow();
  });

  it('set only what the server reads', () => {
    const [deployment] = resources as unknown as [
      { spec: { template: { spec: { containers: { env: { name: string }[] }[] } } } },
    ];
    const inCluster = deployment.spec.template.spec.containers.flatMap(({ env }) => env.map(({ name }) => name));
    const compose: { services: { medgroup: { environment: Record<string, string> } } } = parse(read('compose.yaml'));
    const inImage = [...read('Dockerfile').matchAll(/^ENV (.+)$/gm)].flatMap(([, line]) =>
      (line ?? '').split(' ').map(pair => pair.split('=')[0] ?? ''),
    );
    const set = [...inCluster, ...Object.keys(compose.services.medgroup.environment), ...inImage];
    expect(set.length).toBeGreaterThan(9);
    expect(set.filter(name => !known.has(name))).toEqual([]);
  });

  it('keep the metrics inside, and leave it to whoever puts a proxy before the image to say so', () => {
    interface Path {
      readonly path: string;
      readonly pathType: string;
      readonly backend: { readonly service: { readonly name: string } };
    }
    const ingress = resources.find(({ kind }) => kind === 'Ingress') as unknown as {
      spec: { rules: { http: { paths: Path[] } }[] };
    };
    const [closed] = ingress.spec.rules.flatMap(({ http }) => http.paths).filter(({ path }) => path === '/metrics');
    const service = resources.find(
      each => (each as Resource & { metadata: { name: string } }).metadata.name === closed?.backend.service.name,
    ) as unknown as { spec: { selector?: object } };
    expect([closed?.pathType, service.spec.selector]).toEqual(['Exact', undefined]);
    expect(read('nginx.conf')).toMatch(/location = \/metrics \{\s+allow 127\.0\.0\.1;\s+deny all;/);
    expect(read('Dockerfile')).not.toContain('TRUST_PROXY=');
  });

  it('copy into the image what the build makes, and start it', () => {
    const dockerfile = read('Dockerfile');
    const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8'));
    const [, started] = /CMD \["node", "([^"]+)"\]/.exec(dockerfile) ?? [];
    expect(scripts.start).toBe(`exec node ${started}`);
    expect(dockerfile).toContain('COPY --from=build /app/dist ./dist');
  });
});
