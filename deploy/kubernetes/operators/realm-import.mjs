// The realm for the Keycloak operator, made of the local one, without what is for demonstration:
//   node realm-import.mjs https://thi-dua.example https://app.thi-dua.example | kubectl apply -f -
// The first address is the gateway's, further ones are those of front ends.
import { readFileSync } from 'node:fs';

const SECRETS = { 'ranking-job': 'THIDUA_RANKING_JOB_SECRET', 'hr-system': 'THIDUA_HR_SYSTEM_SECRET' };

const [gateway, ...frontEnds] = process.argv.slice(2).map((address) => new URL(address).origin);
if (!gateway || ![gateway, ...frontEnds].every((origin) => origin.startsWith('https://'))) {
  console.error('usage: node realm-import.mjs https://GATEWAY [https://FRONT-END …]');
  process.exit(2);
}
const realm = JSON.parse(readFileSync(new URL('../../keycloak/thi-dua-realm.json', import.meta.url), 'utf8'));

const web = {
  rootUrl: gateway,
  redirectUris: [`${gateway}/docs/oauth2-redirect.html`, ...frontEnds.map((origin) => `${origin}/*`)],
  webOrigins: [gateway, ...frontEnds],
};
const client = ({ secret, ...rest }) => ({
  ...rest,
  ...(rest.clientId === 'thi-dua-web' ? web : {}),
  ...(secret ? { secret: `\${${SECRETS[rest.clientId]}}` } : {}),
});

const manifest = {
  apiVersion: 'k8s.keycloak.org/v2alpha1',
  kind: 'KeycloakRealmImport',
  metadata: { name: 'thi-dua', namespace: 'thi-dua-data' },
  spec: {
    keycloakCRName: 'keycloak',
    placeholders: Object.fromEntries(
      Object.entries(SECRETS).map(([name, placeholder]) => [placeholder, { secret: { name: 'keycloak-clients', key: name } }]),
    ),
    realm: {
      ...realm,
      sslRequired: 'all',
      clients: realm.clients.filter(({ clientId }) => clientId !== 'demo').map(client),
      // Of the accounts only those of programs, which have roles and no password.
      users: realm.users.filter(({ serviceAccountClientId }) => serviceAccountClientId),
    },
  },
};
console.log(JSON.stringify(manifest, null, 2));
