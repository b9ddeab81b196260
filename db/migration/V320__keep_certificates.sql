-- The certificate of a version of a seal as a signed document, one a language, made when somebody first asks for it: whoever
-- asks again, on whichever node, gets the same bytes, and nobody can have the portal sign all day.
create table seals.certificate_document (
  number text not null,
  version integer not null,
  language text not null check (language ~ '^[a-z]{2}$'),
  maker_id uuid not null,
  content bytea not null,
  digest text not null check (digest = encode(sha256(content), 'hex')),
  made_at timestamptz not null,
  primary key (number, version, language),
  foreign key (number, version) references seals.version
);
alter table seals.certificate_document alter column content set storage external;
revoke update, delete on seals.certificate_document from sealwright_app;
call organisations.fence('seals.certificate_document', 'null::uuid');
call audit.watch('seals.certificate_document');
