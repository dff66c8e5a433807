"""What Alembic runs: migrations over the connection that `schema.upgrade` hands in, in its transaction."""

from alembic import context

from crosswire.store.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata)
with context.begin_transaction():
    context.run_migrations()
