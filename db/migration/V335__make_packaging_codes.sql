-- Codes for boxes: what a long QR code says of one model in one version of a seal, as signed. Each is made once and kept; one
-- more for the same model is made only with another key.
create table seals.packaging_code (
  digest text primary key check (digest = encode(sha256(code), 'hex')),
  number text not null,
  version integer not null,
  model text not null check (octet_length(model) between 1 and 60),
  maker_id uuid not null references organisations.organisation,
  code bytea not null check (octet_length(code) between 100 and 400),
  kid text not null references keys.key,
  made_at timestamptz not null,
  log_entry uuid not null unique references transparency.entry,
  unique (number, version, model, kid),
  foreign key (number, version) references seals.version
);
revoke update, delete on seals.packaging_code from sealwright_app;
call audit.watch('seals.packaging_code');
call transparency.watch('seals.packaging_code');
call organisations.fence('seals.packaging_code', 'null::uuid');
