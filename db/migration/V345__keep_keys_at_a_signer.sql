-- The issuer's keys may be with a signer in a process of its own; the portal then knows only their public halves.
alter table keys.key drop constraint key_place_check;
alter table keys.key add constraint key_place_check check (place in ('PKCS12', 'PKCS11', 'SIGNER'));
