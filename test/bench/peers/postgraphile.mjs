/**
 * PostGraphile 5 over the same tables, as its users would run it: the relations that have no foreign key told by smart tags, the viewer's settings for
 * the second wall, prepared statements. Argument: the file of the floor.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { jsonPgSmartTags } from 'postgraphile/utils';

const { url, settings } = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const relations = jsonPgSmartTags({
  version: 1,
  config: {
    class: {
      panel_row: {
        tags: {
          foreignKey: [
            '(neighbourhood_id) references neighbourhood (id)|@fieldName neighbourhood',
            '(doctor_id) references person (id)|@fieldName doctor',
            '(task_id) references care_task (id)|@fieldName nextPlan',
          ],
        },
      },
    },
  },
});

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [relations],
  // Our index by team is partial, which this plugin takes for none.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ connectionString: url, schemas: ['public'], poolConfig: { max: 10 } })],
  grafserv: { graphqlPath: '/', graphiql: false, watch: false },
  grafast: { explain: false, context: () => ({ pgSettings: { role: 'medgroup_app', ...settings } }) },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
