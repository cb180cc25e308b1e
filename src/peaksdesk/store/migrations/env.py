"""Alembic's door: runs the scripts on the connection that `revisions.upgrade` hands over, inside its transaction."""

from alembic import context

from peaksdesk.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
