-- Whether a seal's number stands on the list of misused marks; its page then says so. Like the rest of the row it is the projector's.
alter table registry.seal add column misused boolean not null default false;
