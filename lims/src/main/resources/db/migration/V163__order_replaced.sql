-- An order keeps the tube that was replaced beside the one that is sequenced, and says what is to become of what is left.
alter table sequencing_order
    add column replaces      binary(16) null after marks,
    add column residual_wish varchar(16) character set ascii collate ascii_bin not null default 'NOT_SAID' after replaces,
    add column residual_to   binary(16) null after residual_wish,
    add constraint sequencing_order_replaces check (replaces is null or replaces <> tube),
    add constraint sequencing_order_residual check ((residual_wish = 'BACK') = (residual_to is not null)),
    add key sequencing_order_replaced (replaces);
