#!/bin/sh
# Run once by the database's image on an empty volume: the owner migrates, the app's role owns nothing.
set -eu
psql --set ON_ERROR_STOP=1 --set owner="$OWNER_PASSWORD" --set app="$APP_PASSWORD" --username postgres --dbname postgres <<'SQL'
CREATE ROLE shouzhan_owner LOGIN PASSWORD :'owner';
CREATE ROLE shouzhan_app LOGIN PASSWORD :'app';
ALTER ROLE shouzhan_app SET idle_in_transaction_session_timeout = '10min';
CREATE DATABASE shouzhan OWNER shouzhan_owner;
SQL
