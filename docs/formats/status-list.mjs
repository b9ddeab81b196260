// Reads a status list of Sealwright with Digital Bazaar's implementation of the W3C Bitstring Status List, which knows nothing
// of Sealwright: node status-list.mjs vectors [INDEX], or node status-list.mjs http://localhost:8080 NUMBER
import { decodeList } from '@digitalbazaar/vc-bitstring-status-list';
import { readFile } from 'node:fs/promises';

const [where, what = '48213'] = process.argv.slice(2);
const payload = jwt => JSON.parse(Buffer.from(jwt.trim().split('.')[1], 'base64url'));
const text = async address => (await (await fetch(address)).text());

async function look(purpose, jwt, index) {
  const { encodedList } = payload(jwt).credentialSubject;
  const list = await decodeList({ encodedList });
  console.log(`${purpose.padEnd(11)} bit ${index} of ${list.length} is ${list.getStatus(index) ? 1 : 0}`);
}

if (where.startsWith('http')) {
  for (const entry of payload(await text(`${where}/credentials/${what}`)).credentialStatus) {
    const { pathname } = new URL(entry.statusListCredential);
    await look(entry.statusPurpose, await text(where + pathname), Number(entry.statusListIndex));
  }
} else {
  await look('revocation', await readFile(`${where}/status-list.jwt`, 'utf8'), Number(what));
  await look('revocation', await readFile(`${where}/status-list.jwt`, 'utf8'), Number(what) + 1);
}
