# Sourced once by the image, when it has made the database cluster. postgresql.sql (deploy/sql) takes names and passwords from the environment.
createdb "$POSTGRES_DATABASE"
psql --no-psqlrc --quiet --dbname="$POSTGRES_DATABASE" --file=/opt/app-root/src/postgresql-init/postgresql.sql
