-- Every public event in the order in which it came about, for the feed that shops and authorities follow.
create table registry.event (
  id bigint generated always as identity primary key,
  number text not null,
  seq integer not null,
  event text not null,
  at timestamptz not null,
  product text not null,
  maker text not null,
  public_reason text,
  unique (number, seq)
);
insert into registry.event (number, seq, event, at, product, maker, public_reason)
select e.number, e.seq, lower(e.event), e.at, v.certificate #>> '{product,name}', v.certificate #>> '{holder,name}', e.public_reason
from seals.event e join seals.version v on v.number = e.number and v.version = e.version
order by e.at, e.number, e.seq;
grant select on registry.event to sealwright_reader;
revoke update, delete on registry.event from sealwright_app;
