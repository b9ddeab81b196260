-- Keys for long QR codes and for certificates as PDF.
alter table keys.key drop constraint key_purpose_check;
alter table keys.key add constraint key_purpose_check check (purpose in ('SEAL', 'LOG', 'PACKAGING', 'DOCUMENT'));

-- The certificate that goes out with a document's signature. It names the body, so the key has another one when the body
-- takes another name; all nodes hand out the same one.
create table keys.certificate (
  kid text not null references keys.key,
  subject text not null check (length(subject) between 1 and 500),
  der bytea not null,
  not_after timestamptz not null,
  primary key (kid, subject)
);
