-- What witnesses of the log signed: that a checkpoint extends every one that they saw before (C2SP tlog-witness).
create table transparency.cosignature (
  checkpoint bigint not null references transparency.checkpoint,
  witness text not null check (length(witness) between 10 and 200),
  line text not null check (length(line) between 10 and 500),
  at timestamptz not null,
  primary key (checkpoint, witness)
);
create index on transparency.cosignature (witness, checkpoint desc);
