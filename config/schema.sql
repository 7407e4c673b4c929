-- Written by `python3 manage.py schema` from the migrations; do not edit.
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;
CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_05026() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_078aa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_09072() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0f19d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_28cf7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_2c78e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_45338() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4745b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4eda8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_54776() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_57e0c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_61494() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_64d4f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_6825e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_6bdd5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_6cc46() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_72dc4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_79aaf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_7a141() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_7bc32() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_828b1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_88770() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_8ef93() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_8f884() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_935a7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a07d1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a986b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_aaef5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ae7c0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b062d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_de370() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_e2ce1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ed8dd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ee9e6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_fcd33() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_complete_when_published_3b733() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT cycle_id FROM added) AS touched
        JOIN appraisal_cycle cycle ON cycle.id = touched.cycle_id
        WHERE cycle.state = 'published'
    ) THEN
        RAISE EXCEPTION 'the cycle is published: its results are final';
    END IF;
    RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_complete_when_published_b9f75() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT cycle_id FROM added) AS touched
        JOIN appraisal_cycle cycle ON cycle.id = touched.cycle_id
        WHERE cycle.state = 'published'
    ) THEN
        RAISE EXCEPTION 'the cycle is published: its results are final';
    END IF;
    RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_complete_when_published_bfd33() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT cycle_id FROM added) AS touched
        JOIN appraisal_cycle cycle ON cycle.id = touched.cycle_id
        WHERE cycle.state = 'published'
    ) THEN
        RAISE EXCEPTION 'the cycle is published: its results are final';
    END IF;
    RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_complete_when_published_e9b05() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (
        SELECT FROM (SELECT DISTINCT cycle_id FROM added) AS touched
        JOIN appraisal_cycle cycle ON cycle.id = touched.cycle_id
        WHERE cycle.state = 'published'
    ) THEN
        RAISE EXCEPTION 'the cycle is published: its results are final';
    END IF;
    RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_020eb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_parametervalueevent" ("edition_id", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (OLD."edition_id", OLD."id", OLD."key", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."value"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_05ffc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_emergencyaccessevent" ("closed_at", "finding", "grant_id", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reviewed_at", "reviewed_by_id") VALUES (OLD."closed_at", OLD."finding", OLD."grant_id", OLD."id", OLD."opened_at", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason", OLD."reviewed_at", OLD."reviewed_by_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_14348() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_rankspanevent" ("id", "period", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank") VALUES (OLD."id", OLD."period", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."rank"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_22d1e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appraisal_targetevent" ("amount", "director_id", "id", "indicator", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."amount", OLD."director_id", OLD."id", OLD."indicator", OLD."month", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_23885() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_approvalpartyevent" ("approval_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "user_id") VALUES (OLD."approval_id", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_360c4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_personevent" ("engagement", "id", "initials", "joined_on", "left_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "pinyin", "staff_no", "unit_id", "user_id") VALUES (OLD."engagement", OLD."id", OLD."initials", OLD."joined_on", OLD."left_on", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."phone", OLD."pinyin", OLD."staff_no", OLD."unit_id", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_3eafb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_relationshipevent" ("declared_at", "declared_by_id", "id", "kinship", "other_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."declared_at", OLD."declared_by_id", OLD."id", OLD."kinship", OLD."other_id", OLD."period", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_3f6c1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_rolegrantevent" ("expires_at", "granted_at", "granted_by_id", "id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "unit_id", "user_id") VALUES (OLD."expires_at", OLD."granted_at", OLD."granted_by_id", OLD."id", OLD."period", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."role", OLD."unit_id", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_7971b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_accountresetevent" ("asked_at", "asked_by_id", "decided_at", "decided_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "user_id") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."decided_at", OLD."decided_by_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason", OLD."state", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_7cec8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_leadershipevent" ("id", "period", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (OLD."id", OLD."period", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."team_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_7e760() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_uploadevent" ("counts", "cover_rows", "cover_total", "delivery", "digest", "file", "file_name", "id", "job_id", "kind", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "source", "state", "total_amount", "unit_id", "uploaded_at", "uploaded_by_id") VALUES (OLD."counts", OLD."cover_rows", OLD."cover_total", OLD."delivery", OLD."digest", OLD."file", OLD."file_name", OLD."id", OLD."job_id", OLD."kind", OLD."month", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."problem", OLD."source", OLD."state", OLD."total_amount", OLD."unit_id", OLD."uploaded_at", OLD."uploaded_by_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_a705d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_grantreviewevent" ("at", "by_id", "grant_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter", "verdict") VALUES (OLD."at", OLD."by_id", OLD."grant_id", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."quarter", OLD."verdict"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_a9bcc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appraisal_cycleevent" ("computed_at", "edition_id", "ends_on", "id", "is_late", "kind", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "run", "starts_on", "state", "unit_id", "watermark") VALUES (OLD."computed_at", OLD."edition_id", OLD."ends_on", OLD."id", OLD."is_late", OLD."kind", OLD."opened_at", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."published_at", OLD."run", OLD."starts_on", OLD."state", OLD."unit_id", OLD."watermark"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_b23f7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_membershipevent" ("id", "period", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (OLD."id", OLD."period", OLD."person_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."team_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_b5cbf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_standinevent" ("deputy_id", "id", "named_at", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principal_id", "reason") VALUES (OLD."deputy_id", OLD."id", OLD."named_at", OLD."period", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."principal_id", OLD."reason"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_bd7d0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_editionevent" ("approved_at", "approved_by_id", "drafted_at", "drafted_by_id", "filed_on", "filing_number", "id", "name", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "state", "submitted_at", "submitted_by_id", "unit_id") VALUES (OLD."approved_at", OLD."approved_by_id", OLD."drafted_at", OLD."drafted_by_id", OLD."filed_on", OLD."filing_number", OLD."id", OLD."name", OLD."note", OLD."period", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."source_id", OLD."state", OLD."submitted_at", OLD."submitted_by_id", OLD."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_c3016() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_announcementevent" ("id", "must_acknowledge", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "shown_from", "shown_until", "team_of_id", "title", "unit_id", "version", "withdrawn_at", "withdrawn_by_id", "written_at", "written_by_id") VALUES (OLD."id", OLD."must_acknowledge", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."roles", OLD."shown_from", OLD."shown_until", OLD."team_of_id", OLD."title", OLD."unit_id", OLD."version", OLD."withdrawn_at", OLD."withdrawn_by_id", OLD."written_at", OLD."written_by_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_c52b8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_orgunitevent" ("code", "id", "kind", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."code", OLD."id", OLD."kind", OLD."name", OLD."parent_id", OLD."path", _pgh_attach_context(), NOW(), 'delete', OLD."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_c7700() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_workyearevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "source", "unit_id", "year") VALUES (OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."published_at", OLD."published_by_id", OLD."source", OLD."unit_id", OLD."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_d02bf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_userevent" ("date_joined", "density", "email", "id", "is_active", "is_staff", "is_superuser", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_epoch", "theme", "username") VALUES (OLD."date_joined", OLD."density", OLD."email", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", OLD."language", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."session_epoch", OLD."theme", OLD."username"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_d4e28() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_webhookevent" ("added_at", "added_by_id", "form", "host", "id", "kinds", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "unit_id") VALUES (OLD."added_at", OLD."added_by_id", OLD."form", OLD."host", OLD."id", OLD."kinds", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."removed_at", OLD."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_d61fb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_approvalstepevent" ("approval_id", "assignee_id", "comment", "decided_at", "decided_by_id", "due_at", "id", "is_added", "level", "on_behalf_of_id", "opened_at", "order", "overdue_at", "passed_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "role", "round", "state", "unit_id") VALUES (OLD."approval_id", OLD."assignee_id", OLD."comment", OLD."decided_at", OLD."decided_by_id", OLD."due_at", OLD."id", OLD."is_added", OLD."level", OLD."on_behalf_of_id", OLD."opened_at", OLD."order", OLD."overdue_at", OLD."passed_by_id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reminded_at", OLD."role", OLD."round", OLD."state", OLD."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_de9e7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_teamevent" ("code", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (OLD."code", OLD."id", OLD."name", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_df10b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_rolechangeevent" ("asked_at", "asked_by_id", "carried_out_at", "carried_out_by_id", "decided_at", "decided_by_id", "grant_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "role", "since", "state", "unit_id", "until", "user_id") VALUES (OLD."asked_at", OLD."asked_by_id", OLD."carried_out_at", OLD."carried_out_by_id", OLD."decided_at", OLD."decided_by_id", OLD."grant_id", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."reason", OLD."role", OLD."since", OLD."state", OLD."unit_id", OLD."until", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_eba85() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_specialdayevent" ("day", "holiday", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (OLD."day", OLD."holiday", OLD."id", OLD."kind", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_f0f45() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_approvalevent" ("amount", "asked_at", "asked_by_id", "days", "due_at", "edition_id", "ended_at", "ended_by_id", "id", "kind", "params", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round", "state", "subject_id", "unit_id") VALUES (OLD."amount", OLD."asked_at", OLD."asked_by_id", OLD."days", OLD."due_at", OLD."edition_id", OLD."ended_at", OLD."ended_by_id", OLD."id", OLD."kind", OLD."params", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."round", OLD."state", OLD."subject_id", OLD."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_delete_delete_f47f2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_approvalcopyevent" ("approval_id", "at", "by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (OLD."approval_id", OLD."at", OLD."by_id", OLD."id", _pgh_attach_context(), NOW(), 'delete', OLD."id", OLD."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_final_when_published_24822() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (SELECT state FROM appraisal_cycle WHERE id = OLD.cycle_id) = 'published' THEN
        RAISE EXCEPTION 'the cycle is published: its results are final';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_final_when_published_42272() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (SELECT state FROM appraisal_cycle WHERE id = OLD.cycle_id) = 'published' THEN
        RAISE EXCEPTION 'the cycle is published: its results are final';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_final_when_published_ca29f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (SELECT state FROM appraisal_cycle WHERE id = OLD.cycle_id) = 'published' THEN
        RAISE EXCEPTION 'the cycle is published: its results are final';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_final_when_published_ff959() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF (SELECT state FROM appraisal_cycle WHERE id = OLD.cycle_id) = 'published' THEN
        RAISE EXCEPTION 'the cycle is published: its results are final';
    END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_081a5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_webhookevent" ("added_at", "added_by_id", "form", "host", "id", "kinds", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "unit_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."form", NEW."host", NEW."id", NEW."kinds", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."removed_at", NEW."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_19542() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_personevent" ("engagement", "id", "initials", "joined_on", "left_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "pinyin", "staff_no", "unit_id", "user_id") VALUES (NEW."engagement", NEW."id", NEW."initials", NEW."joined_on", NEW."left_on", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."pinyin", NEW."staff_no", NEW."unit_id", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_2465c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_relationshipevent" ("declared_at", "declared_by_id", "id", "kinship", "other_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."declared_at", NEW."declared_by_id", NEW."id", NEW."kinship", NEW."other_id", NEW."period", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_2b38c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_orgunitevent" ("code", "id", "kind", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."kind", NEW."name", NEW."parent_id", NEW."path", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_36ad7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appraisal_targetevent" ("amount", "director_id", "id", "indicator", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."amount", NEW."director_id", NEW."id", NEW."indicator", NEW."month", _pgh_attach_context(), NOW(), 'insert', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_37a20() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_teamevent" ("code", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."code", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_41914() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_emergencyaccessevent" ("closed_at", "finding", "grant_id", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reviewed_at", "reviewed_by_id") VALUES (NEW."closed_at", NEW."finding", NEW."grant_id", NEW."id", NEW."opened_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."reviewed_at", NEW."reviewed_by_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_56bca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_userevent" ("date_joined", "density", "email", "id", "is_active", "is_staff", "is_superuser", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_epoch", "theme", "username") VALUES (NEW."date_joined", NEW."density", NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."language", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."session_epoch", NEW."theme", NEW."username"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_58e1a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_specialdayevent" ("day", "holiday", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."day", NEW."holiday", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_5bd95() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_announcementevent" ("id", "must_acknowledge", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "shown_from", "shown_until", "team_of_id", "title", "unit_id", "version", "withdrawn_at", "withdrawn_by_id", "written_at", "written_by_id") VALUES (NEW."id", NEW."must_acknowledge", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."roles", NEW."shown_from", NEW."shown_until", NEW."team_of_id", NEW."title", NEW."unit_id", NEW."version", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."written_at", NEW."written_by_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_69a8b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_leadershipevent" ("id", "period", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (NEW."id", NEW."period", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."team_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_6bf1b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_standinevent" ("deputy_id", "id", "named_at", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principal_id", "reason") VALUES (NEW."deputy_id", NEW."id", NEW."named_at", NEW."period", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."principal_id", NEW."reason"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_86bc1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_approvalpartyevent" ("approval_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "user_id") VALUES (NEW."approval_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_89af3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_workyearevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "source", "unit_id", "year") VALUES (NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."published_at", NEW."published_by_id", NEW."source", NEW."unit_id", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_8a29e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_membershipevent" ("id", "period", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (NEW."id", NEW."period", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."team_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_8f83f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_rankspanevent" ("id", "period", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank") VALUES (NEW."id", NEW."period", NEW."person_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."rank"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_91896() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_rolechangeevent" ("asked_at", "asked_by_id", "carried_out_at", "carried_out_by_id", "decided_at", "decided_by_id", "grant_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "role", "since", "state", "unit_id", "until", "user_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."carried_out_at", NEW."carried_out_by_id", NEW."decided_at", NEW."decided_by_id", NEW."grant_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."role", NEW."since", NEW."state", NEW."unit_id", NEW."until", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_c55e0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_uploadevent" ("counts", "cover_rows", "cover_total", "delivery", "digest", "file", "file_name", "id", "job_id", "kind", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "source", "state", "total_amount", "unit_id", "uploaded_at", "uploaded_by_id") VALUES (NEW."counts", NEW."cover_rows", NEW."cover_total", NEW."delivery", NEW."digest", NEW."file", NEW."file_name", NEW."id", NEW."job_id", NEW."kind", NEW."month", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."problem", NEW."source", NEW."state", NEW."total_amount", NEW."unit_id", NEW."uploaded_at", NEW."uploaded_by_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d0f0a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_accountresetevent" ("asked_at", "asked_by_id", "decided_at", "decided_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "user_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."state", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d3877() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_approvalcopyevent" ("approval_id", "at", "by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."approval_id", NEW."at", NEW."by_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_dcb6b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_grantreviewevent" ("at", "by_id", "grant_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter", "verdict") VALUES (NEW."at", NEW."by_id", NEW."grant_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."quarter", NEW."verdict"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e508a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_rolegrantevent" ("expires_at", "granted_at", "granted_by_id", "id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "unit_id", "user_id") VALUES (NEW."expires_at", NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."period", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."role", NEW."unit_id", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e7404() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_approvalstepevent" ("approval_id", "assignee_id", "comment", "decided_at", "decided_by_id", "due_at", "id", "is_added", "level", "on_behalf_of_id", "opened_at", "order", "overdue_at", "passed_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "role", "round", "state", "unit_id") VALUES (NEW."approval_id", NEW."assignee_id", NEW."comment", NEW."decided_at", NEW."decided_by_id", NEW."due_at", NEW."id", NEW."is_added", NEW."level", NEW."on_behalf_of_id", NEW."opened_at", NEW."order", NEW."overdue_at", NEW."passed_by_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reminded_at", NEW."role", NEW."round", NEW."state", NEW."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_eaa8d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_editionevent" ("approved_at", "approved_by_id", "drafted_at", "drafted_by_id", "filed_on", "filing_number", "id", "name", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "state", "submitted_at", "submitted_by_id", "unit_id") VALUES (NEW."approved_at", NEW."approved_by_id", NEW."drafted_at", NEW."drafted_by_id", NEW."filed_on", NEW."filing_number", NEW."id", NEW."name", NEW."note", NEW."period", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."source_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f032d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appraisal_cycleevent" ("computed_at", "edition_id", "ends_on", "id", "is_late", "kind", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "run", "starts_on", "state", "unit_id", "watermark") VALUES (NEW."computed_at", NEW."edition_id", NEW."ends_on", NEW."id", NEW."is_late", NEW."kind", NEW."opened_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."published_at", NEW."run", NEW."starts_on", NEW."state", NEW."unit_id", NEW."watermark"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f1328() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_approvalevent" ("amount", "asked_at", "asked_by_id", "days", "due_at", "edition_id", "ended_at", "ended_by_id", "id", "kind", "params", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round", "state", "subject_id", "unit_id") VALUES (NEW."amount", NEW."asked_at", NEW."asked_by_id", NEW."days", NEW."due_at", NEW."edition_id", NEW."ended_at", NEW."ended_by_id", NEW."id", NEW."kind", NEW."params", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."round", NEW."state", NEW."subject_id", NEW."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fd4b2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_parametervalueevent" ("edition_id", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (NEW."edition_id", NEW."id", NEW."key", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."value"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_0d3e1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_0e312() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_27c10() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_3b0a6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_6a95d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_762ef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_8c4f2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_9a7a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_d6cae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_no_delete_f88fa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_published_is_final_56d44() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_superseded_once_080e6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.superseded_by_id IS NOT NULL OR NEW.superseded_by_id IS NULL
           OR (to_jsonb(OLD) - 'superseded_by_id') IS DISTINCT FROM (to_jsonb(NEW) - 'superseded_by_id') THEN
            RAISE EXCEPTION 'facts are append-only: % may only be superseded, once', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_superseded_once_2b3f4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.superseded_by_id IS NOT NULL OR NEW.superseded_by_id IS NULL
           OR (to_jsonb(OLD) - 'superseded_by_id') IS DISTINCT FROM (to_jsonb(NEW) - 'superseded_by_id') THEN
            RAISE EXCEPTION 'facts are append-only: % may only be superseded, once', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_superseded_once_40abc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.superseded_by_id IS NOT NULL OR NEW.superseded_by_id IS NULL
           OR (to_jsonb(OLD) - 'superseded_by_id') IS DISTINCT FROM (to_jsonb(NEW) - 'superseded_by_id') THEN
            RAISE EXCEPTION 'facts are append-only: % may only be superseded, once', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_superseded_once_5c8d1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.superseded_by_id IS NOT NULL OR NEW.superseded_by_id IS NULL
           OR (to_jsonb(OLD) - 'superseded_by_id') IS DISTINCT FROM (to_jsonb(NEW) - 'superseded_by_id') THEN
            RAISE EXCEPTION 'facts are append-only: % may only be superseded, once', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_superseded_once_7df5c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.superseded_by_id IS NOT NULL OR NEW.superseded_by_id IS NULL
           OR (to_jsonb(OLD) - 'superseded_by_id') IS DISTINCT FROM (to_jsonb(NEW) - 'superseded_by_id') THEN
            RAISE EXCEPTION 'facts are append-only: % may only be superseded, once', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_superseded_once_a3fb3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.superseded_by_id IS NOT NULL OR NEW.superseded_by_id IS NULL
           OR (to_jsonb(OLD) - 'superseded_by_id') IS DISTINCT FROM (to_jsonb(NEW) - 'superseded_by_id') THEN
            RAISE EXCEPTION 'facts are append-only: % may only be superseded, once', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_superseded_once_ad50a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.superseded_by_id IS NOT NULL OR NEW.superseded_by_id IS NULL
           OR (to_jsonb(OLD) - 'superseded_by_id') IS DISTINCT FROM (to_jsonb(NEW) - 'superseded_by_id') THEN
            RAISE EXCEPTION 'facts are append-only: % may only be superseded, once', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_superseded_once_b25b3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.superseded_by_id IS NOT NULL OR NEW.superseded_by_id IS NULL
           OR (to_jsonb(OLD) - 'superseded_by_id') IS DISTINCT FROM (to_jsonb(NEW) - 'superseded_by_id') THEN
            RAISE EXCEPTION 'facts are append-only: % may only be superseded, once', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_superseded_once_daa12() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.superseded_by_id IS NOT NULL OR NEW.superseded_by_id IS NULL
           OR (to_jsonb(OLD) - 'superseded_by_id') IS DISTINCT FROM (to_jsonb(NEW) - 'superseded_by_id') THEN
            RAISE EXCEPTION 'facts are append-only: % may only be superseded, once', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_superseded_once_f0525() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
        IF OLD.superseded_by_id IS NOT NULL OR NEW.superseded_by_id IS NULL
           OR (to_jsonb(OLD) - 'superseded_by_id') IS DISTINCT FROM (to_jsonb(NEW) - 'superseded_by_id') THEN
            RAISE EXCEPTION 'facts are append-only: % may only be superseded, once', TG_TABLE_NAME;
        END IF;
        RETURN NEW;
        
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0acd1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_rolegrantevent" ("expires_at", "granted_at", "granted_by_id", "id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "unit_id", "user_id") VALUES (NEW."expires_at", NEW."granted_at", NEW."granted_by_id", NEW."id", NEW."period", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."role", NEW."unit_id", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0becb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_personevent" ("engagement", "id", "initials", "joined_on", "left_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "pinyin", "staff_no", "unit_id", "user_id") VALUES (NEW."engagement", NEW."id", NEW."initials", NEW."joined_on", NEW."left_on", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."pinyin", NEW."staff_no", NEW."unit_id", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_14c97() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_workyearevent" ("id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "published_by_id", "source", "unit_id", "year") VALUES (NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."published_at", NEW."published_by_id", NEW."source", NEW."unit_id", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_192b5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_grantreviewevent" ("at", "by_id", "grant_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quarter", "verdict") VALUES (NEW."at", NEW."by_id", NEW."grant_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."quarter", NEW."verdict"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2d16c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_relationshipevent" ("declared_at", "declared_by_id", "id", "kinship", "other_id", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."declared_at", NEW."declared_by_id", NEW."id", NEW."kinship", NEW."other_id", NEW."period", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_388a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appraisal_targetevent" ("amount", "director_id", "id", "indicator", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."amount", NEW."director_id", NEW."id", NEW."indicator", NEW."month", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_3e1f3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_standinevent" ("deputy_id", "id", "named_at", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "principal_id", "reason") VALUES (NEW."deputy_id", NEW."id", NEW."named_at", NEW."period", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."principal_id", NEW."reason"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_40ffc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_accountresetevent" ("asked_at", "asked_by_id", "decided_at", "decided_by_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "user_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."state", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_4585a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_specialdayevent" ("day", "holiday", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."day", NEW."holiday", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_58764() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_announcementevent" ("id", "must_acknowledge", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "roles", "shown_from", "shown_until", "team_of_id", "title", "unit_id", "version", "withdrawn_at", "withdrawn_by_id", "written_at", "written_by_id") VALUES (NEW."id", NEW."must_acknowledge", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."roles", NEW."shown_from", NEW."shown_until", NEW."team_of_id", NEW."title", NEW."unit_id", NEW."version", NEW."withdrawn_at", NEW."withdrawn_by_id", NEW."written_at", NEW."written_by_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_6b48b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_rolechangeevent" ("asked_at", "asked_by_id", "carried_out_at", "carried_out_by_id", "decided_at", "decided_by_id", "grant_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "role", "since", "state", "unit_id", "until", "user_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."carried_out_at", NEW."carried_out_by_id", NEW."decided_at", NEW."decided_by_id", NEW."grant_id", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."role", NEW."since", NEW."state", NEW."unit_id", NEW."until", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_74eb5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_parametervalueevent" ("edition_id", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "value") VALUES (NEW."edition_id", NEW."id", NEW."key", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."value"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_81830() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_approvalevent" ("amount", "asked_at", "asked_by_id", "days", "due_at", "edition_id", "ended_at", "ended_by_id", "id", "kind", "params", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "round", "state", "subject_id", "unit_id") VALUES (NEW."amount", NEW."asked_at", NEW."asked_by_id", NEW."days", NEW."due_at", NEW."edition_id", NEW."ended_at", NEW."ended_by_id", NEW."id", NEW."kind", NEW."params", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."round", NEW."state", NEW."subject_id", NEW."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_874d8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_approvalcopyevent" ("approval_id", "at", "by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") VALUES (NEW."approval_id", NEW."at", NEW."by_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_8ced6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_approvalstepevent" ("approval_id", "assignee_id", "comment", "decided_at", "decided_by_id", "due_at", "id", "is_added", "level", "on_behalf_of_id", "opened_at", "order", "overdue_at", "passed_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reminded_at", "role", "round", "state", "unit_id") VALUES (NEW."approval_id", NEW."assignee_id", NEW."comment", NEW."decided_at", NEW."decided_by_id", NEW."due_at", NEW."id", NEW."is_added", NEW."level", NEW."on_behalf_of_id", NEW."opened_at", NEW."order", NEW."overdue_at", NEW."passed_by_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reminded_at", NEW."role", NEW."round", NEW."state", NEW."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_8e311() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_orgunitevent" ("code", "id", "kind", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."id", NEW."kind", NEW."name", NEW."parent_id", NEW."path", _pgh_attach_context(), NOW(), 'update', NEW."id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_91d6b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "appraisal_cycleevent" ("computed_at", "edition_id", "ends_on", "id", "is_late", "kind", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_at", "run", "starts_on", "state", "unit_id", "watermark") VALUES (NEW."computed_at", NEW."edition_id", NEW."ends_on", NEW."id", NEW."is_late", NEW."kind", NEW."opened_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."published_at", NEW."run", NEW."starts_on", NEW."state", NEW."unit_id", NEW."watermark"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9fec6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_membershipevent" ("id", "period", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (NEW."id", NEW."period", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."team_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_a4ee9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_leadershipevent" ("id", "period", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "team_id") VALUES (NEW."id", NEW."period", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."team_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_ab7e8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_rankspanevent" ("id", "period", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rank") VALUES (NEW."id", NEW."period", NEW."person_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."rank"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_af4b3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "directors_teamevent" ("code", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") VALUES (NEW."code", NEW."id", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_bb9ca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_userevent" ("date_joined", "density", "email", "id", "is_active", "is_staff", "is_superuser", "language", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_epoch", "theme", "username") VALUES (NEW."date_joined", NEW."density", NEW."email", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", NEW."language", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."session_epoch", NEW."theme", NEW."username"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c2d06() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_webhookevent" ("added_at", "added_by_id", "form", "host", "id", "kinds", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "unit_id") VALUES (NEW."added_at", NEW."added_by_id", NEW."form", NEW."host", NEW."id", NEW."kinds", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."removed_at", NEW."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_cf6af() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_uploadevent" ("counts", "cover_rows", "cover_total", "delivery", "digest", "file", "file_name", "id", "job_id", "kind", "month", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "source", "state", "total_amount", "unit_id", "uploaded_at", "uploaded_by_id") VALUES (NEW."counts", NEW."cover_rows", NEW."cover_total", NEW."delivery", NEW."digest", NEW."file", NEW."file_name", NEW."id", NEW."job_id", NEW."kind", NEW."month", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."problem", NEW."source", NEW."state", NEW."total_amount", NEW."unit_id", NEW."uploaded_at", NEW."uploaded_by_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_d36ec() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_editionevent" ("approved_at", "approved_by_id", "drafted_at", "drafted_by_id", "filed_on", "filing_number", "id", "name", "note", "period", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source_id", "state", "submitted_at", "submitted_by_id", "unit_id") VALUES (NEW."approved_at", NEW."approved_by_id", NEW."drafted_at", NEW."drafted_by_id", NEW."filed_on", NEW."filing_number", NEW."id", NEW."name", NEW."note", NEW."period", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."source_id", NEW."state", NEW."submitted_at", NEW."submitted_by_id", NEW."unit_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_e16f6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_emergencyaccessevent" ("closed_at", "finding", "grant_id", "id", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reviewed_at", "reviewed_by_id") VALUES (NEW."closed_at", NEW."finding", NEW."grant_id", NEW."id", NEW."opened_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."reviewed_at", NEW."reviewed_by_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_f8310() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "governance_approvalpartyevent" ("approval_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "user_id") VALUES (NEW."approval_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."user_id"); RETURN NULL;
                END;
            $$;
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisal_cycle (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    state character varying(10) NOT NULL,
    watermark bigint,
    opened_at timestamp with time zone NOT NULL,
    computed_at timestamp with time zone,
    published_at timestamp with time zone,
    is_late boolean NOT NULL,
    run integer NOT NULL,
    edition_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT appraisal_cycle_run_check CHECK ((run >= 0)),
    CONSTRAINT cycle_computed_has_watermark CHECK ((((state)::text = 'draft'::text) OR ((computed_at IS NOT NULL) AND (watermark IS NOT NULL)))),
    CONSTRAINT cycle_published_has_time CHECK (((((state)::text = 'published'::text) OR (published_at IS NULL)) AND (1 = (
CASE
    WHEN ((state)::text = 'published'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (published_at IS NULL) THEN 1
    ELSE 0
END))))
);
ALTER TABLE public.appraisal_cycle ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisal_cycle_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisal_cycleevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    state character varying(10) NOT NULL,
    watermark bigint,
    opened_at timestamp with time zone NOT NULL,
    computed_at timestamp with time zone,
    published_at timestamp with time zone,
    is_late boolean NOT NULL,
    run integer NOT NULL,
    edition_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT appraisal_cycleevent_run_check CHECK ((run >= 0))
);
ALTER TABLE public.appraisal_cycleevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisal_cycleevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisal_figure (
    id bigint NOT NULL,
    indicator character varying(24) NOT NULL,
    numerator numeric(18,2) NOT NULL,
    denominator numeric(18,2),
    value numeric(18,4),
    count_numerator integer NOT NULL,
    count_denominator integer NOT NULL,
    cycle_id bigint NOT NULL,
    director_id bigint NOT NULL,
    CONSTRAINT appraisal_figure_count_denominator_check CHECK ((count_denominator >= 0)),
    CONSTRAINT appraisal_figure_count_numerator_check CHECK ((count_numerator >= 0))
);
ALTER TABLE public.appraisal_figure ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisal_figure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisal_rosterline (
    id bigint NOT NULL,
    period daterange NOT NULL,
    cycle_id bigint NOT NULL,
    director_id bigint NOT NULL,
    person_id bigint NOT NULL,
    joined_on date,
    left_on date
);
ALTER TABLE public.appraisal_rosterline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisal_rosterline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisal_scorecard (
    id bigint NOT NULL,
    total numeric(6,2),
    light character varying(10) NOT NULL,
    active_days smallint NOT NULL,
    period_days smallint NOT NULL,
    cycle_id bigint NOT NULL,
    director_id bigint NOT NULL,
    CONSTRAINT appraisal_scorecard_active_days_check CHECK ((active_days >= 0)),
    CONSTRAINT appraisal_scorecard_period_days_check CHECK ((period_days >= 0))
);
ALTER TABLE public.appraisal_scorecard ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisal_scorecard_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisal_scoreline (
    id bigint NOT NULL,
    indicator character varying(24) NOT NULL,
    target numeric(18,4),
    attainment numeric(10,4),
    points numeric(6,2),
    weight numeric(6,2),
    card_id bigint NOT NULL,
    cycle_id bigint NOT NULL
);
ALTER TABLE public.appraisal_scoreline ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisal_scoreline_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisal_stagedtarget (
    id bigint NOT NULL,
    line integer NOT NULL,
    month text NOT NULL,
    subject text NOT NULL,
    indicator text NOT NULL,
    amount text NOT NULL,
    upload_id bigint NOT NULL,
    CONSTRAINT appraisal_stagedtarget_line_check CHECK ((line >= 0))
);
ALTER TABLE public.appraisal_stagedtarget ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisal_stagedtarget_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.appraisal_target (
    id bigint NOT NULL,
    month date NOT NULL,
    subject character varying(20) NOT NULL,
    indicator character varying(24) NOT NULL,
    amount numeric(18,2) NOT NULL,
    batch_id bigint NOT NULL,
    person_id bigint,
    superseded_by_id bigint,
    team_id bigint,
    unit_id bigint,
    CONSTRAINT target_not_negative CHECK ((amount >= (0)::numeric)),
    CONSTRAINT target_of_one CHECK ((((person_id IS NULL) AND (team_id IS NULL) AND (unit_id IS NOT NULL)) OR ((person_id IS NULL) AND (team_id IS NOT NULL) AND (unit_id IS NULL)) OR ((person_id IS NOT NULL) AND (team_id IS NULL) AND (unit_id IS NULL))))
);
ALTER TABLE public.appraisal_target ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.appraisal_target_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_answer (
    id bigint NOT NULL,
    survey_no character varying(32) NOT NULL,
    policy_no character varying(24) NOT NULL,
    score smallint NOT NULL,
    promoter_score smallint,
    answered_on date NOT NULL,
    batch_id bigint NOT NULL,
    superseded_by_id bigint,
    CONSTRAINT answer_promoter_score_0_to_10 CHECK (((promoter_score IS NULL) OR ((promoter_score >= 0) AND (promoter_score <= 10)))),
    CONSTRAINT answer_score_1_to_5 CHECK (((score >= 1) AND (score <= 5))),
    CONSTRAINT directors_answer_promoter_score_check CHECK ((promoter_score >= 0)),
    CONSTRAINT directors_answer_score_check CHECK ((score >= 0))
);
ALTER TABLE public.directors_answer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_answer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_callback (
    id bigint NOT NULL,
    callback_no character varying(32) NOT NULL,
    policy_no character varying(24) NOT NULL,
    kind character varying(16) NOT NULL,
    done_on date NOT NULL,
    result character varying(10) NOT NULL,
    problem character varying(40) NOT NULL,
    batch_id bigint NOT NULL,
    superseded_by_id bigint
);
ALTER TABLE public.directors_callback ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_callback_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_commission (
    id bigint NOT NULL,
    commission_no character varying(32) NOT NULL,
    policy_no character varying(24) NOT NULL,
    paid_on date NOT NULL,
    amount numeric(14,2) NOT NULL,
    batch_id bigint NOT NULL,
    person_id bigint NOT NULL,
    superseded_by_id bigint
);
ALTER TABLE public.directors_commission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_commission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_complaint (
    id bigint NOT NULL,
    complaint_no character varying(32) NOT NULL,
    source character varying(10) NOT NULL,
    received_on date NOT NULL,
    policy_no character varying(24) NOT NULL,
    category character varying(40) NOT NULL,
    validity character varying(10) NOT NULL,
    responsibility character varying(10) NOT NULL,
    closed_on date,
    batch_id bigint NOT NULL,
    person_id bigint,
    superseded_by_id bigint
);
ALTER TABLE public.directors_complaint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_complaint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_due (
    id bigint NOT NULL,
    policy_no character varying(24) NOT NULL,
    instalment smallint NOT NULL,
    policy_year smallint NOT NULL,
    due_on date NOT NULL,
    amount numeric(14,2) NOT NULL,
    grace_ends_on date NOT NULL,
    method character varying(10) NOT NULL,
    debit_state character varying(10) NOT NULL,
    failure_reason character varying(80) NOT NULL,
    listed_on date NOT NULL,
    batch_id bigint NOT NULL,
    superseded_by_id bigint,
    owner_id bigint NOT NULL,
    CONSTRAINT directors_due_instalment_check CHECK ((instalment >= 0)),
    CONSTRAINT directors_due_policy_year_check CHECK ((policy_year >= 0)),
    CONSTRAINT due_amount_positive CHECK ((amount > (0)::numeric))
);
ALTER TABLE public.directors_due ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_due_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_leadership (
    id bigint NOT NULL,
    period daterange NOT NULL,
    person_id bigint NOT NULL,
    team_id bigint NOT NULL
);
ALTER TABLE public.directors_leadership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_leadership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_leadershipevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    period daterange NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    person_id bigint NOT NULL,
    team_id bigint NOT NULL
);
ALTER TABLE public.directors_leadershipevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_leadershipevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_membership (
    id bigint NOT NULL,
    period daterange NOT NULL,
    person_id bigint NOT NULL,
    team_id bigint NOT NULL
);
ALTER TABLE public.directors_membership ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_membership_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_membershipevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    period daterange NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    person_id bigint NOT NULL,
    team_id bigint NOT NULL
);
ALTER TABLE public.directors_membershipevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_membershipevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_person (
    id bigint NOT NULL,
    staff_no character varying(20) NOT NULL,
    name character varying(60) NOT NULL,
    pinyin character varying(120) NOT NULL,
    initials character varying(30) NOT NULL,
    engagement character varying(10) NOT NULL,
    joined_on date NOT NULL,
    left_on date,
    phone bytea NOT NULL,
    unit_id bigint NOT NULL,
    user_id bigint,
    CONSTRAINT person_leaves_after_joining CHECK (((left_on IS NULL) OR (left_on >= joined_on)))
);
ALTER TABLE public.directors_person ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_person_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_personevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    staff_no character varying(20) NOT NULL,
    name character varying(60) NOT NULL,
    pinyin character varying(120) NOT NULL,
    initials character varying(30) NOT NULL,
    engagement character varying(10) NOT NULL,
    joined_on date NOT NULL,
    left_on date,
    phone bytea NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    user_id bigint
);
ALTER TABLE public.directors_personevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_personevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_policy (
    id bigint NOT NULL,
    policy_no character varying(24) NOT NULL,
    product_code character varying(20) NOT NULL,
    product_name character varying(80) NOT NULL,
    payment_mode character varying(12) NOT NULL,
    payment_years smallint NOT NULL,
    is_short_term boolean NOT NULL,
    premium numeric(14,2) NOT NULL,
    yearly_premium numeric(14,2) NOT NULL,
    issued_on date NOT NULL,
    effective_on date NOT NULL,
    state character varying(24) NOT NULL,
    state_on date NOT NULL,
    holder_no character varying(24) NOT NULL,
    holder_name character varying(60) NOT NULL,
    holder_identity bytea NOT NULL,
    holder_phone bytea NOT NULL,
    is_orphan boolean NOT NULL,
    is_self boolean NOT NULL,
    is_mutual boolean NOT NULL,
    batch_id bigint NOT NULL,
    servicing_agent_id bigint NOT NULL,
    superseded_by_id bigint,
    writing_agent_id bigint NOT NULL,
    application_no character varying(24) DEFAULT ''::character varying NOT NULL,
    beneficiary character varying(60) DEFAULT ''::character varying NOT NULL,
    coverage character varying(20) DEFAULT ''::character varying NOT NULL,
    family_income numeric(14,2),
    first_commission numeric(14,2),
    holder_account bytea DEFAULT '\x'::bytea NOT NULL,
    holder_address bytea DEFAULT '\x'::bytea NOT NULL,
    identity_kind character varying(16) DEFAULT ''::character varying NOT NULL,
    insured_name character varying(60) DEFAULT ''::character varying NOT NULL,
    insured_relation character varying(20) DEFAULT ''::character varying NOT NULL,
    is_dual_recorded boolean,
    is_rider boolean DEFAULT false NOT NULL,
    product_risk character varying(2) DEFAULT ''::character varying NOT NULL,
    receipt_signed_on date,
    sum_insured numeric(14,2),
    unit_id bigint,
    CONSTRAINT directors_policy_payment_years_check CHECK ((payment_years >= 0))
);
ALTER TABLE public.directors_policy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_policy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_policyevent (
    id bigint NOT NULL,
    event_no character varying(32) NOT NULL,
    policy_no character varying(24) NOT NULL,
    kind character varying(16) NOT NULL,
    applied_on date NOT NULL,
    effective_on date NOT NULL,
    amount numeric(14,2) NOT NULL,
    batch_id bigint NOT NULL,
    superseded_by_id bigint,
    CONSTRAINT event_amount_not_negative CHECK ((amount >= (0)::numeric))
);
ALTER TABLE public.directors_policyevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_policyevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_rankspan (
    id bigint NOT NULL,
    rank character varying(20) NOT NULL,
    period daterange NOT NULL,
    person_id bigint NOT NULL
);
ALTER TABLE public.directors_rankspan ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_rankspan_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_rankspanevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    rank character varying(20) NOT NULL,
    period daterange NOT NULL,
    person_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.directors_rankspanevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_rankspanevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_receipt (
    id bigint NOT NULL,
    receipt_no character varying(32) NOT NULL,
    policy_no character varying(24) NOT NULL,
    instalment smallint NOT NULL,
    kind character varying(16) NOT NULL,
    paid_on date NOT NULL,
    banked_on date,
    amount numeric(14,2) NOT NULL,
    payer character varying(60) NOT NULL,
    account_tail character varying(8) NOT NULL,
    channel character varying(20) NOT NULL,
    batch_id bigint NOT NULL,
    superseded_by_id bigint,
    CONSTRAINT directors_receipt_instalment_check CHECK ((instalment >= 0)),
    CONSTRAINT receipt_sign_fits_kind CHECK ((((amount < (0)::numeric) AND ((kind)::text = ANY ((ARRAY['reversal'::character varying, 'refund'::character varying])::text[]))) OR ((NOT ((kind)::text = ANY ((ARRAY['reversal'::character varying, 'refund'::character varying])::text[]))) AND (amount > (0)::numeric))))
);
ALTER TABLE public.directors_receipt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_receipt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_staffchange (
    id bigint NOT NULL,
    staff_no character varying(20) NOT NULL,
    name character varying(60) NOT NULL,
    rank character varying(20) NOT NULL,
    engagement character varying(10) NOT NULL,
    joined_on date,
    kind character varying(10) NOT NULL,
    changed_on date NOT NULL,
    licence_no character varying(32) NOT NULL,
    batch_id bigint NOT NULL,
    superseded_by_id bigint,
    supervisor_id bigint,
    unit_id bigint NOT NULL
);
ALTER TABLE public.directors_staffchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_staffchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_staffmove (
    id bigint NOT NULL,
    turn smallint NOT NULL,
    kind character varying(10) NOT NULL,
    changed_on date NOT NULL,
    closed_ranks bigint[] NOT NULL,
    closed_memberships bigint[] NOT NULL,
    closed_leaderships bigint[] NOT NULL,
    batch_id bigint NOT NULL,
    opened_membership_id bigint,
    opened_rank_id bigint,
    person_id bigint NOT NULL,
    unit_before_id bigint,
    CONSTRAINT directors_staffmove_turn_check CHECK ((turn >= 0))
);
ALTER TABLE public.directors_staffmove ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_staffmove_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_stagedanswer (
    id bigint NOT NULL,
    line integer NOT NULL,
    survey_no text NOT NULL,
    policy_no text NOT NULL,
    score text NOT NULL,
    promoter_score text NOT NULL,
    answered_on text NOT NULL,
    upload_id bigint NOT NULL,
    CONSTRAINT directors_stagedanswer_line_check CHECK ((line >= 0))
);
ALTER TABLE public.directors_stagedanswer ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_stagedanswer_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_stagedcallback (
    id bigint NOT NULL,
    line integer NOT NULL,
    callback_no text NOT NULL,
    policy_no text NOT NULL,
    kind text NOT NULL,
    done_on text NOT NULL,
    result text NOT NULL,
    problem text NOT NULL,
    upload_id bigint NOT NULL,
    CONSTRAINT directors_stagedcallback_line_check CHECK ((line >= 0))
);
ALTER TABLE public.directors_stagedcallback ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_stagedcallback_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_stagedcommission (
    id bigint NOT NULL,
    line integer NOT NULL,
    commission_no text NOT NULL,
    policy_no text NOT NULL,
    paid_on text NOT NULL,
    amount text NOT NULL,
    person_no text NOT NULL,
    upload_id bigint NOT NULL,
    CONSTRAINT directors_stagedcommission_line_check CHECK ((line >= 0))
);
ALTER TABLE public.directors_stagedcommission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_stagedcommission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_stagedcomplaint (
    id bigint NOT NULL,
    line integer NOT NULL,
    complaint_no text NOT NULL,
    source text NOT NULL,
    received_on text NOT NULL,
    policy_no text NOT NULL,
    person_no text NOT NULL,
    category text NOT NULL,
    validity text NOT NULL,
    responsibility text NOT NULL,
    closed_on text NOT NULL,
    upload_id bigint NOT NULL,
    CONSTRAINT directors_stagedcomplaint_line_check CHECK ((line >= 0))
);
ALTER TABLE public.directors_stagedcomplaint ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_stagedcomplaint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_stageddue (
    id bigint NOT NULL,
    line integer NOT NULL,
    policy_no text NOT NULL,
    instalment text NOT NULL,
    policy_year text NOT NULL,
    due_on text NOT NULL,
    amount text NOT NULL,
    grace_ends_on text NOT NULL,
    method text NOT NULL,
    debit_state text NOT NULL,
    failure_reason text NOT NULL,
    owner_no text NOT NULL,
    unit_code text NOT NULL,
    upload_id bigint NOT NULL,
    CONSTRAINT directors_stageddue_line_check CHECK ((line >= 0))
);
ALTER TABLE public.directors_stageddue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_stageddue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_stagedevent (
    id bigint NOT NULL,
    line integer NOT NULL,
    event_no text NOT NULL,
    policy_no text NOT NULL,
    kind text NOT NULL,
    applied_on text NOT NULL,
    effective_on text NOT NULL,
    amount text NOT NULL,
    upload_id bigint NOT NULL,
    CONSTRAINT directors_stagedevent_line_check CHECK ((line >= 0))
);
ALTER TABLE public.directors_stagedevent ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_stagedevent_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_stagedpolicy (
    id bigint NOT NULL,
    line integer NOT NULL,
    policy_no text NOT NULL,
    application_no text NOT NULL,
    product_code text NOT NULL,
    product_name text NOT NULL,
    is_rider text NOT NULL,
    payment_mode text NOT NULL,
    payment_years text NOT NULL,
    coverage text NOT NULL,
    sum_insured text NOT NULL,
    premium text NOT NULL,
    yearly_premium text NOT NULL,
    issued_on text NOT NULL,
    effective_on text NOT NULL,
    receipt_signed_on text NOT NULL,
    state text NOT NULL,
    state_on text NOT NULL,
    holder_no text NOT NULL,
    holder_name text NOT NULL,
    identity_kind text NOT NULL,
    holder_identity text NOT NULL,
    holder_phone text NOT NULL,
    holder_address text NOT NULL,
    family_income text NOT NULL,
    insured_name text NOT NULL,
    insured_relation text NOT NULL,
    beneficiary text NOT NULL,
    holder_account text NOT NULL,
    writer_no text NOT NULL,
    servant_no text NOT NULL,
    unit_code text NOT NULL,
    is_orphan text NOT NULL,
    is_self text NOT NULL,
    is_mutual text NOT NULL,
    product_risk text NOT NULL,
    is_dual_recorded text NOT NULL,
    first_commission text NOT NULL,
    upload_id bigint NOT NULL,
    CONSTRAINT directors_stagedpolicy_line_check CHECK ((line >= 0))
);
ALTER TABLE public.directors_stagedpolicy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_stagedpolicy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_stagedreceipt (
    id bigint NOT NULL,
    line integer NOT NULL,
    receipt_no text NOT NULL,
    policy_no text NOT NULL,
    instalment text NOT NULL,
    kind text NOT NULL,
    paid_on text NOT NULL,
    banked_on text NOT NULL,
    amount text NOT NULL,
    payer text NOT NULL,
    account_tail text NOT NULL,
    channel text NOT NULL,
    upload_id bigint NOT NULL,
    CONSTRAINT directors_stagedreceipt_line_check CHECK ((line >= 0))
);
ALTER TABLE public.directors_stagedreceipt ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_stagedreceipt_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_stagedstaffchange (
    id bigint NOT NULL,
    line integer NOT NULL,
    staff_no text NOT NULL,
    name text NOT NULL,
    unit_code text NOT NULL,
    rank text NOT NULL,
    engagement text NOT NULL,
    joined_on text NOT NULL,
    kind text NOT NULL,
    changed_on text NOT NULL,
    supervisor_no text NOT NULL,
    licence_no text NOT NULL,
    upload_id bigint NOT NULL,
    CONSTRAINT directors_stagedstaffchange_line_check CHECK ((line >= 0))
);
ALTER TABLE public.directors_stagedstaffchange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_stagedstaffchange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_team (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(60) NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.directors_team ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_team_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.directors_teamevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(60) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.directors_teamevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.directors_teamevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_admin_log (
    id integer NOT NULL,
    action_time timestamp with time zone NOT NULL,
    object_id text,
    object_repr character varying(200) NOT NULL,
    action_flag smallint NOT NULL,
    change_message text NOT NULL,
    content_type_id integer,
    user_id bigint NOT NULL,
    CONSTRAINT django_admin_log_action_flag_check CHECK ((action_flag >= 0))
);
ALTER TABLE public.django_admin_log ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_admin_log_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_cache (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.governance_accountreset (
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    reason character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    asked_by_id bigint NOT NULL,
    decided_by_id bigint,
    user_id bigint NOT NULL,
    CONSTRAINT nobody_resets_themselves CHECK ((NOT (asked_by_id = user_id))),
    CONSTRAINT reset_decided_has_its_time CHECK ((((decided_at IS NULL) AND (decided_by_id IS NULL) AND ((state)::text = 'asked'::text)) OR ((NOT ((state)::text = 'asked'::text)) AND (decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL)))),
    CONSTRAINT two_people_reset_an_account CHECK (((decided_by_id IS NULL) OR (NOT (((decided_by_id = user_id) AND (decided_by_id IS NOT NULL)) OR ((decided_by_id = asked_by_id) AND (decided_by_id IS NOT NULL))))))
);
ALTER TABLE public.governance_accountreset ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_accountreset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_accountresetevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(20) NOT NULL,
    reason character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    asked_by_id bigint NOT NULL,
    decided_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.governance_accountresetevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_accountresetevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_acknowledgement (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    edition_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.governance_acknowledgement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_acknowledgement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_act (
    id bigint NOT NULL,
    kind character varying(60) NOT NULL,
    at timestamp with time zone NOT NULL,
    clause character varying(12) NOT NULL,
    reason text NOT NULL,
    subject_kind character varying(60) NOT NULL,
    subject_id bigint,
    details jsonb NOT NULL,
    by_id bigint,
    address inet,
    on_behalf_of_id bigint,
    reference character varying(40) NOT NULL,
    unit_id bigint
);
ALTER TABLE public.governance_act ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_act_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_announcement (
    id bigint NOT NULL,
    roles character varying(20)[] NOT NULL,
    shown_from date NOT NULL,
    shown_until date,
    must_acknowledge boolean NOT NULL,
    version smallint NOT NULL,
    title character varying(80) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    unit_id bigint NOT NULL,
    withdrawn_by_id bigint,
    written_by_id bigint NOT NULL,
    team_of_id bigint,
    CONSTRAINT announcement_ends_after_it_begins CHECK (((shown_until IS NULL) OR (shown_until >= shown_from))),
    CONSTRAINT announcement_to_the_whole_team_of_its_writer CHECK (((team_of_id IS NULL) OR ((roles = '{}'::character varying(20)[]) AND (team_of_id = written_by_id)))),
    CONSTRAINT announcement_withdrawn_by_somebody CHECK ((((withdrawn_at IS NULL) AND (withdrawn_by_id IS NULL)) OR ((withdrawn_at IS NOT NULL) AND (withdrawn_by_id IS NOT NULL)))),
    CONSTRAINT governance_announcement_version_check CHECK ((version >= 0))
);
ALTER TABLE public.governance_announcement ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_announcement_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_announcementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    roles character varying(20)[] NOT NULL,
    shown_from date NOT NULL,
    shown_until date,
    must_acknowledge boolean NOT NULL,
    version smallint NOT NULL,
    title character varying(80) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    withdrawn_by_id bigint,
    written_by_id bigint NOT NULL,
    team_of_id bigint,
    CONSTRAINT governance_announcementevent_version_check CHECK ((version >= 0))
);
ALTER TABLE public.governance_announcementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_announcementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_announcementreading (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL,
    version_id bigint NOT NULL
);
ALTER TABLE public.governance_announcementreading ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_announcementreading_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_announcementversion (
    id bigint NOT NULL,
    number smallint NOT NULL,
    title character varying(80) NOT NULL,
    text text NOT NULL,
    reason character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    announcement_id bigint NOT NULL,
    by_id bigint NOT NULL,
    CONSTRAINT governance_announcementversion_number_check CHECK ((number >= 0)),
    CONSTRAINT later_version_says_what_changed CHECK (((number = 1) OR (NOT ((reason)::text = ''::text))))
);
ALTER TABLE public.governance_announcementversion ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_announcementversion_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_approval (
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    subject_id bigint NOT NULL,
    params jsonb NOT NULL,
    days numeric(6,1),
    amount numeric(18,2),
    state character varying(10) NOT NULL,
    round smallint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    ended_at timestamp with time zone,
    asked_by_id bigint NOT NULL,
    edition_id bigint NOT NULL,
    ended_by_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT governance_approval_round_check CHECK ((round >= 0)),
    CONSTRAINT request_ended_has_its_end CHECK ((((ended_at IS NULL) AND (ended_by_id IS NULL) AND ((state)::text = ANY ((ARRAY['open'::character varying, 'returned'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['open'::character varying, 'returned'::character varying])::text[]))) AND (ended_at IS NOT NULL) AND (ended_by_id IS NOT NULL)))),
    CONSTRAINT request_not_decided_by_its_asker CHECK (((NOT ((state)::text = ANY ((ARRAY['granted'::character varying, 'refused'::character varying])::text[]))) OR (NOT ((ended_by_id = asked_by_id) AND (ended_by_id IS NOT NULL))))),
    CONSTRAINT request_waits_only_while_open CHECK ((((state)::text = 'open'::text) OR (due_at IS NULL))),
    CONSTRAINT request_withdrawn_by_its_asker CHECK (((NOT ((state)::text = 'withdrawn'::text)) OR (ended_by_id = asked_by_id)))
);
ALTER TABLE public.governance_approval ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_approval_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_approvalcopy (
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    approval_id bigint NOT NULL,
    by_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.governance_approvalcopy ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_approvalcopy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_approvalcopyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    approval_id bigint NOT NULL,
    by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.governance_approvalcopyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_approvalcopyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_approvalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(40) NOT NULL,
    subject_id bigint NOT NULL,
    params jsonb NOT NULL,
    days numeric(6,1),
    amount numeric(18,2),
    state character varying(10) NOT NULL,
    round smallint NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_at timestamp with time zone,
    ended_at timestamp with time zone,
    asked_by_id bigint NOT NULL,
    edition_id bigint NOT NULL,
    ended_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT governance_approvalevent_round_check CHECK ((round >= 0))
);
ALTER TABLE public.governance_approvalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_approvalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_approvalparty (
    id bigint NOT NULL,
    reason character varying(10) NOT NULL,
    approval_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.governance_approvalparty ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_approvalparty_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_approvalpartyevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    reason character varying(10) NOT NULL,
    approval_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.governance_approvalpartyevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_approvalpartyevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_approvalstep (
    id bigint NOT NULL,
    round smallint NOT NULL,
    "order" smallint NOT NULL,
    role character varying(20) NOT NULL,
    level character varying(20) NOT NULL,
    is_added boolean NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone,
    due_at timestamp with time zone,
    overdue_at timestamp with time zone,
    reminded_at timestamp with time zone,
    decided_at timestamp with time zone,
    comment text NOT NULL,
    approval_id bigint NOT NULL,
    assignee_id bigint,
    decided_by_id bigint,
    on_behalf_of_id bigint,
    passed_by_id bigint,
    unit_id bigint NOT NULL,
    CONSTRAINT governance_approvalstep_order_check CHECK (("order" >= 0)),
    CONSTRAINT governance_approvalstep_round_check CHECK ((round >= 0)),
    CONSTRAINT stand_in_has_two_names CHECK (((on_behalf_of_id IS NULL) OR ((decided_by_id IS NOT NULL) AND (NOT ((decided_by_id = on_behalf_of_id) AND (decided_by_id IS NOT NULL) AND (on_behalf_of_id IS NOT NULL)))))),
    CONSTRAINT step_decided_has_who_and_when CHECK ((((decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['approved'::character varying, 'returned'::character varying, 'refused'::character varying])::text[]))) OR ((NOT ((state)::text = ANY ((ARRAY['approved'::character varying, 'returned'::character varying, 'refused'::character varying])::text[]))) AND (decided_at IS NULL) AND (decided_by_id IS NULL)))),
    CONSTRAINT step_opened_has_its_time CHECK ((((state)::text = ANY ((ARRAY['waiting'::character varying, 'skipped'::character varying])::text[])) OR ((due_at IS NOT NULL) AND (opened_at IS NOT NULL)))),
    CONSTRAINT step_sent_back_or_rejected_says_why CHECK (((NOT ((state)::text = ANY ((ARRAY['returned'::character varying, 'refused'::character varying])::text[]))) OR (NOT (comment = ''::text)))),
    CONSTRAINT step_waiting_has_no_time CHECK (((NOT ((state)::text = 'waiting'::text)) OR (opened_at IS NULL)))
);
ALTER TABLE public.governance_approvalstep ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_approvalstep_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_approvalstepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    round smallint NOT NULL,
    "order" smallint NOT NULL,
    role character varying(20) NOT NULL,
    level character varying(20) NOT NULL,
    is_added boolean NOT NULL,
    state character varying(10) NOT NULL,
    opened_at timestamp with time zone,
    due_at timestamp with time zone,
    overdue_at timestamp with time zone,
    reminded_at timestamp with time zone,
    decided_at timestamp with time zone,
    comment text NOT NULL,
    approval_id bigint NOT NULL,
    assignee_id bigint,
    decided_by_id bigint,
    on_behalf_of_id bigint,
    passed_by_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    CONSTRAINT governance_approvalstepevent_order_check CHECK (("order" >= 0)),
    CONSTRAINT governance_approvalstepevent_round_check CHECK ((round >= 0))
);
ALTER TABLE public.governance_approvalstepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_approvalstepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_auditlink (
    number bigint NOT NULL,
    "row" bigint NOT NULL,
    payload bytea NOT NULL,
    link bytea NOT NULL,
    source_id bigint NOT NULL
);
CREATE TABLE public.governance_auditsource (
    id bigint NOT NULL,
    "table" character varying(63) NOT NULL,
    floor bigint NOT NULL,
    mark bigint NOT NULL,
    mark_xid bigint,
    mark_at timestamp with time zone
);
ALTER TABLE public.governance_auditsource ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_auditsource_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_batch (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    month date NOT NULL,
    rows integer NOT NULL,
    total_amount numeric(18,2) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint,
    undoes_id bigint,
    unit_id bigint NOT NULL,
    upload_id bigint,
    CONSTRAINT governance_batch_rows_check CHECK ((rows >= 0))
);
CREATE TABLE public.governance_delivery (
    id bigint NOT NULL,
    event character varying(120) NOT NULL,
    kind character varying(60) NOT NULL,
    is_daily boolean NOT NULL,
    params jsonb NOT NULL,
    subject_id bigint,
    state character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    due_at timestamp with time zone NOT NULL,
    sent_at timestamp with time zone,
    tries smallint NOT NULL,
    error character varying(200) NOT NULL,
    notice_id bigint,
    webhook_id bigint,
    CONSTRAINT governance_delivery_tries_check CHECK ((tries >= 0)),
    CONSTRAINT message_sent_has_its_time CHECK ((((sent_at IS NOT NULL) OR (NOT ((state)::text = 'sent'::text))) AND (1 = (
CASE
    WHEN (sent_at IS NOT NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (NOT ((state)::text = 'sent'::text)) THEN 1
    ELSE 0
END)))),
    CONSTRAINT message_to_a_person_or_a_webhook CHECK ((((notice_id IS NULL) OR (webhook_id IS NULL)) AND (1 = (
CASE
    WHEN (notice_id IS NULL) THEN 1
    ELSE 0
END +
CASE
    WHEN (webhook_id IS NULL) THEN 1
    ELSE 0
END))))
);
ALTER TABLE public.governance_delivery ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_delivery_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_edition (
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    state character varying(10) NOT NULL,
    period daterange NOT NULL,
    unit_id bigint NOT NULL,
    approved_at timestamp with time zone,
    approved_by_id bigint,
    drafted_at timestamp with time zone,
    drafted_by_id bigint,
    filed_on date,
    filing_number character varying(40) NOT NULL,
    note text NOT NULL,
    source_id bigint,
    submitted_at timestamp with time zone,
    submitted_by_id bigint,
    CONSTRAINT edition_filed_with_number_and_day CHECK ((((filed_on IS NULL) AND ((filing_number)::text = ''::text)) OR ((NOT ((filing_number)::text = ''::text)) AND (filed_on IS NOT NULL)))),
    CONSTRAINT edition_not_approved_by_its_drafter CHECK (((NOT ((approved_by_id = drafted_by_id) AND (approved_by_id IS NOT NULL) AND (drafted_by_id IS NOT NULL))) AND (NOT ((approved_by_id = submitted_by_id) AND (approved_by_id IS NOT NULL) AND (submitted_by_id IS NOT NULL))))),
    CONSTRAINT edition_starts_with_a_quarter CHECK (((EXTRACT(day FROM lower(period)) = (1)::numeric) AND (EXTRACT(month FROM lower(period)) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric])))),
    CONSTRAINT only_an_approved_edition_names_its_approver CHECK ((((state)::text = 'in_force'::text) OR ((approved_at IS NULL) AND (approved_by_id IS NULL)))),
    CONSTRAINT submitted_edition_names_who_and_when CHECK (((NOT ((state)::text = 'submitted'::text)) OR ((submitted_at IS NOT NULL) AND (submitted_by_id IS NOT NULL))))
);
ALTER TABLE public.governance_edition ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_edition_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_editionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(80) NOT NULL,
    state character varying(10) NOT NULL,
    period daterange NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    approved_at timestamp with time zone,
    approved_by_id bigint,
    drafted_at timestamp with time zone,
    drafted_by_id bigint,
    filed_on date,
    filing_number character varying(40) NOT NULL,
    note text NOT NULL,
    source_id bigint,
    submitted_at timestamp with time zone,
    submitted_by_id bigint
);
ALTER TABLE public.governance_editionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_editionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_emergencyaccess (
    id bigint NOT NULL,
    reason text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    reviewed_at timestamp with time zone,
    finding text NOT NULL,
    grant_id bigint NOT NULL,
    reviewed_by_id bigint,
    CONSTRAINT emergency_has_a_reason CHECK ((NOT (reason = ''::text))),
    CONSTRAINT emergency_reviewed_has_who_and_what CHECK ((((reviewed_at IS NULL) AND (reviewed_by_id IS NULL)) OR ((reviewed_at IS NOT NULL) AND (reviewed_by_id IS NOT NULL) AND (NOT (finding = ''::text)))))
);
ALTER TABLE public.governance_emergencyaccess ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_emergencyaccess_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_emergencyaccessevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    reason text NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    closed_at timestamp with time zone,
    reviewed_at timestamp with time zone,
    finding text NOT NULL,
    grant_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    reviewed_by_id bigint
);
ALTER TABLE public.governance_emergencyaccessevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_emergencyaccessevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_export (
    id bigint NOT NULL,
    kind character varying(60) NOT NULL,
    form character varying(4) NOT NULL,
    asked text NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    permission character varying(80) NOT NULL,
    scope text NOT NULL,
    file_name character varying(120) NOT NULL,
    rows integer NOT NULL,
    size bigint NOT NULL,
    ready_at timestamp with time zone,
    expires_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    by_id bigint NOT NULL,
    job_id bigint,
    CONSTRAINT export_ready_has_a_name CHECK (((ready_at IS NULL) OR (NOT ((file_name)::text = ''::text)))),
    CONSTRAINT governance_export_rows_check CHECK ((rows >= 0)),
    CONSTRAINT governance_export_size_check CHECK ((size >= 0))
);
ALTER TABLE public.governance_export ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_export_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_finding (
    id bigint NOT NULL,
    check_name character varying(40) NOT NULL,
    subject character varying(80) NOT NULL,
    code character varying(40) NOT NULL,
    params jsonb NOT NULL,
    about bigint,
    since date NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.governance_finding ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_finding_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_formkey (
    key uuid NOT NULL,
    digest character varying(64) NOT NULL,
    location character varying(500) NOT NULL,
    at timestamp with time zone NOT NULL,
    user_id bigint NOT NULL
);
CREATE TABLE public.governance_grantreview (
    id bigint NOT NULL,
    quarter date NOT NULL,
    verdict character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    grant_id bigint NOT NULL,
    CONSTRAINT review_quarter_starts_a_quarter CHECK (((EXTRACT(day FROM quarter) = (1)::numeric) AND (EXTRACT(month FROM quarter) = ANY (ARRAY[(1)::numeric, (4)::numeric, (7)::numeric, (10)::numeric]))))
);
ALTER TABLE public.governance_grantreview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_grantreview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_grantreviewevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    quarter date NOT NULL,
    verdict character varying(10) NOT NULL,
    at timestamp with time zone NOT NULL,
    by_id bigint NOT NULL,
    grant_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.governance_grantreviewevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_grantreviewevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_job (
    id bigint NOT NULL,
    kind character varying(60) NOT NULL,
    arguments jsonb NOT NULL,
    key character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    offered_at timestamp with time zone,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    lease_until timestamp with time zone,
    tries smallint NOT NULL,
    done integer NOT NULL,
    total integer NOT NULL,
    step character varying(120) NOT NULL,
    cancel_asked boolean NOT NULL,
    result jsonb NOT NULL,
    error text NOT NULL,
    asked_by_id bigint,
    CONSTRAINT governance_job_done_check CHECK ((done >= 0)),
    CONSTRAINT governance_job_total_check CHECK ((total >= 0)),
    CONSTRAINT governance_job_tries_check CHECK ((tries >= 0)),
    CONSTRAINT job_ended_has_an_end CHECK (((((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[])) OR (ended_at IS NOT NULL)) AND (1 = (
CASE
    WHEN ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[])) THEN 1
    ELSE 0
END +
CASE
    WHEN (ended_at IS NOT NULL) THEN 1
    ELSE 0
END))))
);
ALTER TABLE public.governance_job ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_job_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_notice (
    id bigint NOT NULL,
    event character varying(120) NOT NULL,
    kind character varying(60) NOT NULL,
    subject_id bigint,
    params jsonb NOT NULL,
    at timestamp with time zone NOT NULL,
    read_at timestamp with time zone,
    to_id bigint NOT NULL
);
ALTER TABLE public.governance_notice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_notice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_noticechoice (
    id bigint NOT NULL,
    kind character varying(60) NOT NULL,
    mail character varying(10) NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.governance_noticechoice ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_noticechoice_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_orgunit (
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(80) NOT NULL,
    kind character varying(20) NOT NULL,
    path character varying(200) NOT NULL,
    parent_id bigint,
    CONSTRAINT orgunit_path_ends_with_code CHECK (((path)::text ~~ ('%'::text || replace(replace(replace(((COALESCE(code, ''::character varying))::text || COALESCE('/'::text, ''::text)), '\'::text, '\\'::text), '%'::text, '\%'::text), '_'::text, '\_'::text))))
);
ALTER TABLE public.governance_orgunit ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_orgunit_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_orgunitevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    code character varying(20) NOT NULL,
    name character varying(80) NOT NULL,
    kind character varying(20) NOT NULL,
    path character varying(200) NOT NULL,
    parent_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.governance_orgunitevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_orgunitevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_parametervalue (
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    value jsonb NOT NULL,
    edition_id bigint NOT NULL
);
ALTER TABLE public.governance_parametervalue ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_parametervalue_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_parametervalueevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    key character varying(80) NOT NULL,
    value jsonb NOT NULL,
    edition_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.governance_parametervalueevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_parametervalueevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_periodlock (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    period daterange NOT NULL,
    watermark bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.governance_periodlock ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_periodlock_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_relationship (
    id bigint NOT NULL,
    kinship character varying(20) NOT NULL,
    period daterange NOT NULL,
    declared_at timestamp with time zone NOT NULL,
    declared_by_id bigint NOT NULL,
    other_id bigint NOT NULL,
    CONSTRAINT related_to_another CHECK ((NOT (declared_by_id = other_id)))
);
ALTER TABLE public.governance_relationship ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_relationship_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_relationshipevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kinship character varying(20) NOT NULL,
    period daterange NOT NULL,
    declared_at timestamp with time zone NOT NULL,
    declared_by_id bigint NOT NULL,
    other_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL
);
ALTER TABLE public.governance_relationshipevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_relationshipevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_rolechange (
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    role character varying(20) NOT NULL,
    since date NOT NULL,
    until date,
    reason text NOT NULL,
    state character varying(12) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    carried_out_at timestamp with time zone,
    asked_by_id bigint NOT NULL,
    carried_out_by_id bigint,
    decided_by_id bigint,
    grant_id bigint,
    unit_id bigint NOT NULL,
    user_id bigint NOT NULL,
    CONSTRAINT change_carried_out_has_who_and_when CHECK ((((carried_out_at IS NOT NULL) AND (carried_out_by_id IS NOT NULL) AND ((state)::text = 'carried_out'::text)) OR ((NOT ((state)::text = 'carried_out'::text)) AND (carried_out_at IS NULL) AND (carried_out_by_id IS NULL)))),
    CONSTRAINT change_decided_has_who_and_when CHECK ((((decided_at IS NOT NULL) AND (decided_by_id IS NOT NULL) AND ((state)::text = ANY ((ARRAY['approved'::character varying, 'refused'::character varying, 'carried_out'::character varying])::text[]))) OR ((decided_at IS NULL) AND (decided_by_id IS NULL) AND ((state)::text = ANY ((ARRAY['asked'::character varying, 'withdrawn'::character varying])::text[]))))),
    CONSTRAINT change_ends_after_it_starts CHECK (((until IS NULL) OR (until >= since))),
    CONSTRAINT change_of_a_held_role_names_it CHECK (((((kind)::text = 'grant'::text) OR (grant_id IS NOT NULL)) AND (1 = (
CASE
    WHEN ((kind)::text = 'grant'::text) THEN 1
    ELSE 0
END +
CASE
    WHEN (grant_id IS NOT NULL) THEN 1
    ELSE 0
END)))),
    CONSTRAINT nobody_changes_own_rights CHECK (((NOT (user_id = asked_by_id)) AND ((decided_by_id IS NULL) OR (NOT ((decided_by_id = user_id) AND (decided_by_id IS NOT NULL)))) AND ((carried_out_by_id IS NULL) OR (NOT ((carried_out_by_id = user_id) AND (carried_out_by_id IS NOT NULL)))))),
    CONSTRAINT three_people_change_rights CHECK ((((decided_by_id IS NULL) OR (NOT ((decided_by_id = asked_by_id) AND (decided_by_id IS NOT NULL)))) AND ((carried_out_by_id IS NULL) OR ((NOT ((carried_out_by_id = asked_by_id) AND (carried_out_by_id IS NOT NULL))) AND (NOT ((carried_out_by_id = decided_by_id) AND (carried_out_by_id IS NOT NULL) AND (decided_by_id IS NOT NULL)))))))
);
ALTER TABLE public.governance_rolechange ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_rolechange_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_rolechangeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(10) NOT NULL,
    role character varying(20) NOT NULL,
    since date NOT NULL,
    until date,
    reason text NOT NULL,
    state character varying(12) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    decided_at timestamp with time zone,
    carried_out_at timestamp with time zone,
    asked_by_id bigint NOT NULL,
    carried_out_by_id bigint,
    decided_by_id bigint,
    grant_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.governance_rolechangeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_rolechangeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_rolegrant (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    period daterange NOT NULL,
    unit_id bigint NOT NULL,
    user_id bigint NOT NULL,
    expires_at timestamp with time zone,
    granted_at timestamp with time zone,
    granted_by_id bigint
);
ALTER TABLE public.governance_rolegrant ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_rolegrant_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_rolegrantevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    period daterange NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    user_id bigint NOT NULL,
    expires_at timestamp with time zone,
    granted_at timestamp with time zone,
    granted_by_id bigint
);
ALTER TABLE public.governance_rolegrantevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_rolegrantevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_rowproblem (
    id bigint NOT NULL,
    line integer NOT NULL,
    "column" character varying(40) NOT NULL,
    value text NOT NULL,
    code character varying(40) NOT NULL,
    params jsonb NOT NULL,
    is_note boolean NOT NULL,
    upload_id bigint NOT NULL,
    CONSTRAINT governance_rowproblem_line_check CHECK ((line >= 0))
);
ALTER TABLE public.governance_rowproblem ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_rowproblem_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_savedview (
    id bigint NOT NULL,
    page character varying(60) NOT NULL,
    name character varying(30) NOT NULL,
    query character varying(500) NOT NULL,
    user_id bigint NOT NULL,
    unit_id bigint
);
ALTER TABLE public.governance_savedview ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_savedview_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_sensitiveread (
    id bigint NOT NULL,
    role character varying(20) NOT NULL,
    at timestamp with time zone NOT NULL,
    field character varying(60) NOT NULL,
    subject_kind character varying(60) NOT NULL,
    subject_id bigint NOT NULL,
    subject_name character varying(60) NOT NULL,
    reason character varying(200) NOT NULL,
    address inet,
    reference character varying(40) NOT NULL,
    by_id bigint NOT NULL,
    subject_user_id bigint,
    unit_id bigint NOT NULL
);
ALTER TABLE public.governance_sensitiveread ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_sensitiveread_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_specialday (
    id bigint NOT NULL,
    day date NOT NULL,
    kind character varying(10) NOT NULL,
    holiday character varying(20) NOT NULL,
    unit_id bigint
);
ALTER TABLE public.governance_specialday ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_specialday_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_specialdayevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    day date NOT NULL,
    kind character varying(10) NOT NULL,
    holiday character varying(20) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint
);
ALTER TABLE public.governance_specialdayevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_specialdayevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_standin (
    id bigint NOT NULL,
    period daterange NOT NULL,
    reason character varying(200) NOT NULL,
    named_at timestamp with time zone NOT NULL,
    deputy_id bigint NOT NULL,
    principal_id bigint NOT NULL,
    CONSTRAINT stand_in_is_another CHECK ((NOT (principal_id = deputy_id)))
);
ALTER TABLE public.governance_standin ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_standin_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_standinevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    period daterange NOT NULL,
    reason character varying(200) NOT NULL,
    named_at timestamp with time zone NOT NULL,
    deputy_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    principal_id bigint NOT NULL
);
ALTER TABLE public.governance_standinevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_standinevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_upload (
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    month date NOT NULL,
    file character varying(100) NOT NULL,
    file_name character varying(200) NOT NULL,
    digest character varying(64) NOT NULL,
    state character varying(10) NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    problem jsonb NOT NULL,
    counts jsonb NOT NULL,
    total_amount numeric(18,2),
    job_id bigint,
    unit_id bigint NOT NULL,
    uploaded_by_id bigint,
    cover_rows integer,
    cover_total numeric(18,2),
    delivery uuid,
    source character varying(10) NOT NULL,
    CONSTRAINT governance_upload_cover_rows_check CHECK ((cover_rows >= 0)),
    CONSTRAINT upload_by_somebody_or_from_the_folder CHECK ((((delivery IS NULL) AND ((source)::text = 'page'::text) AND (uploaded_by_id IS NOT NULL)) OR ((delivery IS NOT NULL) AND ((source)::text = 'folder'::text) AND (uploaded_by_id IS NULL))))
);
ALTER TABLE public.governance_upload ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_upload_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_uploadevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    kind character varying(30) NOT NULL,
    month date NOT NULL,
    file character varying(100) NOT NULL,
    file_name character varying(200) NOT NULL,
    digest character varying(64) NOT NULL,
    state character varying(10) NOT NULL,
    uploaded_at timestamp with time zone NOT NULL,
    problem jsonb NOT NULL,
    counts jsonb NOT NULL,
    total_amount numeric(18,2),
    job_id bigint,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL,
    uploaded_by_id bigint,
    cover_rows integer,
    cover_total numeric(18,2),
    delivery uuid,
    source character varying(10) NOT NULL,
    CONSTRAINT governance_uploadevent_cover_rows_check CHECK ((cover_rows >= 0))
);
ALTER TABLE public.governance_uploadevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_uploadevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_user (
    id bigint NOT NULL,
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    name character varying(60) NOT NULL,
    language character varying(10) NOT NULL,
    theme character varying(10) NOT NULL,
    density character varying(10) NOT NULL,
    session_epoch integer NOT NULL,
    CONSTRAINT governance_user_session_epoch_check CHECK ((session_epoch >= 0))
);
CREATE TABLE public.governance_user_groups (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    group_id integer NOT NULL
);
ALTER TABLE public.governance_user_groups ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_user_groups_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE public.governance_user ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_user_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_user_user_permissions (
    id bigint NOT NULL,
    user_id bigint NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.governance_user_user_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_user_user_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_userevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    is_superuser boolean NOT NULL,
    username character varying(150) NOT NULL,
    email character varying(254) NOT NULL,
    is_staff boolean NOT NULL,
    is_active boolean NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    name character varying(60) NOT NULL,
    language character varying(10) NOT NULL,
    theme character varying(10) NOT NULL,
    density character varying(10) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    session_epoch integer NOT NULL,
    CONSTRAINT governance_userevent_session_epoch_check CHECK ((session_epoch >= 0))
);
ALTER TABLE public.governance_userevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_userevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_webhook (
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    form character varying(10) NOT NULL,
    host character varying(200) NOT NULL,
    address bytea NOT NULL,
    secret bytea NOT NULL,
    kinds character varying(60)[] NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    added_by_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.governance_webhook ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_webhook_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_webhookevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    name character varying(60) NOT NULL,
    form character varying(10) NOT NULL,
    host character varying(200) NOT NULL,
    kinds character varying(60)[] NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    added_by_id bigint NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    unit_id bigint NOT NULL
);
ALTER TABLE public.governance_webhookevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_webhookevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_workyear (
    id bigint NOT NULL,
    year smallint NOT NULL,
    source character varying(200) NOT NULL,
    published_at timestamp with time zone NOT NULL,
    published_by_id bigint,
    unit_id bigint,
    CONSTRAINT governance_workyear_year_check CHECK ((year >= 0))
);
ALTER TABLE public.governance_workyear ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_workyear_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.governance_workyearevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id bigint NOT NULL,
    year smallint NOT NULL,
    source character varying(200) NOT NULL,
    published_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id bigint NOT NULL,
    published_by_id bigint,
    unit_id bigint,
    CONSTRAINT governance_workyearevent_year_check CHECK ((year >= 0))
);
ALTER TABLE public.governance_workyearevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.governance_workyearevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);
CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);
ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);
ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id bigint NOT NULL
);
ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_announcementversion
    ADD CONSTRAINT announcement_version_once UNIQUE (announcement_id, number);
ALTER TABLE ONLY public.appraisal_cycle
    ADD CONSTRAINT appraisal_cycle_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisal_cycleevent
    ADD CONSTRAINT appraisal_cycleevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.appraisal_figure
    ADD CONSTRAINT appraisal_figure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisal_rosterline
    ADD CONSTRAINT appraisal_rosterline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisal_scorecard
    ADD CONSTRAINT appraisal_scorecard_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisal_scoreline
    ADD CONSTRAINT appraisal_scoreline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisal_stagedtarget
    ADD CONSTRAINT appraisal_stagedtarget_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.appraisal_target
    ADD CONSTRAINT appraisal_target_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_approvalcopy
    ADD CONSTRAINT copied_once_to_a_person UNIQUE (approval_id, user_id);
ALTER TABLE ONLY public.appraisal_cycle
    ADD CONSTRAINT cycle_once_per_branch_and_period UNIQUE (unit_id, kind, starts_on);
ALTER TABLE ONLY public.governance_relationship
    ADD CONSTRAINT declared_once_at_a_time EXCLUDE USING gist (declared_by_id WITH =, other_id WITH =, period WITH &&);
ALTER TABLE ONLY public.directors_answer
    ADD CONSTRAINT directors_answer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_callback
    ADD CONSTRAINT directors_callback_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_commission
    ADD CONSTRAINT directors_commission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_complaint
    ADD CONSTRAINT directors_complaint_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_due
    ADD CONSTRAINT directors_due_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_leadership
    ADD CONSTRAINT directors_leadership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_leadershipevent
    ADD CONSTRAINT directors_leadershipevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.directors_membership
    ADD CONSTRAINT directors_membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_membershipevent
    ADD CONSTRAINT directors_membershipevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.directors_person
    ADD CONSTRAINT directors_person_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_person
    ADD CONSTRAINT directors_person_staff_no_key UNIQUE (staff_no);
ALTER TABLE ONLY public.directors_person
    ADD CONSTRAINT directors_person_user_id_key UNIQUE (user_id);
ALTER TABLE ONLY public.directors_personevent
    ADD CONSTRAINT directors_personevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.directors_policy
    ADD CONSTRAINT directors_policy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_policyevent
    ADD CONSTRAINT directors_policyevent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_rankspan
    ADD CONSTRAINT directors_rankspan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_rankspanevent
    ADD CONSTRAINT directors_rankspanevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.directors_receipt
    ADD CONSTRAINT directors_receipt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_staffchange
    ADD CONSTRAINT directors_staffchange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_staffmove
    ADD CONSTRAINT directors_staffmove_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_stagedanswer
    ADD CONSTRAINT directors_stagedanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_stagedcallback
    ADD CONSTRAINT directors_stagedcallback_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_stagedcommission
    ADD CONSTRAINT directors_stagedcommission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_stagedcomplaint
    ADD CONSTRAINT directors_stagedcomplaint_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_stageddue
    ADD CONSTRAINT directors_stageddue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_stagedevent
    ADD CONSTRAINT directors_stagedevent_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_stagedpolicy
    ADD CONSTRAINT directors_stagedpolicy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_stagedreceipt
    ADD CONSTRAINT directors_stagedreceipt_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_stagedstaffchange
    ADD CONSTRAINT directors_stagedstaffchange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_team
    ADD CONSTRAINT directors_team_code_key UNIQUE (code);
ALTER TABLE ONLY public.directors_team
    ADD CONSTRAINT directors_team_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.directors_teamevent
    ADD CONSTRAINT directors_teamevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_cache
    ADD CONSTRAINT django_cache_pkey PRIMARY KEY (cache_key);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.governance_acknowledgement
    ADD CONSTRAINT edition_acknowledged_once_by_each UNIQUE (edition_id, user_id);
ALTER TABLE ONLY public.governance_notice
    ADD CONSTRAINT event_told_once_to_a_person UNIQUE (event, to_id);
ALTER TABLE ONLY public.appraisal_figure
    ADD CONSTRAINT figure_once UNIQUE (cycle_id, director_id, indicator);
ALTER TABLE ONLY public.governance_finding
    ADD CONSTRAINT finding_once UNIQUE (check_name, unit_id, subject);
ALTER TABLE ONLY public.governance_accountreset
    ADD CONSTRAINT governance_accountreset_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_accountresetevent
    ADD CONSTRAINT governance_accountresetevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_acknowledgement
    ADD CONSTRAINT governance_acknowledgement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_act
    ADD CONSTRAINT governance_act_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_announcement
    ADD CONSTRAINT governance_announcement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_announcementevent
    ADD CONSTRAINT governance_announcementevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_announcementreading
    ADD CONSTRAINT governance_announcementreading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_announcementversion
    ADD CONSTRAINT governance_announcementversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_approval
    ADD CONSTRAINT governance_approval_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_approvalcopy
    ADD CONSTRAINT governance_approvalcopy_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_approvalcopyevent
    ADD CONSTRAINT governance_approvalcopyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_approvalevent
    ADD CONSTRAINT governance_approvalevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_approvalparty
    ADD CONSTRAINT governance_approvalparty_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_approvalpartyevent
    ADD CONSTRAINT governance_approvalpartyevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_approvalstep
    ADD CONSTRAINT governance_approvalstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_approvalstepevent
    ADD CONSTRAINT governance_approvalstepevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_auditlink
    ADD CONSTRAINT governance_auditlink_pkey PRIMARY KEY (number);
ALTER TABLE ONLY public.governance_auditsource
    ADD CONSTRAINT governance_auditsource_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_auditsource
    ADD CONSTRAINT governance_auditsource_table_key UNIQUE ("table");
ALTER TABLE ONLY public.governance_batch
    ADD CONSTRAINT governance_batch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_batch
    ADD CONSTRAINT governance_batch_undoes_id_key UNIQUE (undoes_id);
ALTER TABLE ONLY public.governance_delivery
    ADD CONSTRAINT governance_delivery_notice_id_key UNIQUE (notice_id);
ALTER TABLE ONLY public.governance_delivery
    ADD CONSTRAINT governance_delivery_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_edition
    ADD CONSTRAINT governance_edition_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_editionevent
    ADD CONSTRAINT governance_editionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_emergencyaccess
    ADD CONSTRAINT governance_emergencyaccess_grant_id_key UNIQUE (grant_id);
ALTER TABLE ONLY public.governance_emergencyaccess
    ADD CONSTRAINT governance_emergencyaccess_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_emergencyaccessevent
    ADD CONSTRAINT governance_emergencyaccessevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_export
    ADD CONSTRAINT governance_export_job_id_key UNIQUE (job_id);
ALTER TABLE ONLY public.governance_export
    ADD CONSTRAINT governance_export_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_finding
    ADD CONSTRAINT governance_finding_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_formkey
    ADD CONSTRAINT governance_formkey_pkey PRIMARY KEY (key);
ALTER TABLE ONLY public.governance_grantreview
    ADD CONSTRAINT governance_grantreview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_grantreviewevent
    ADD CONSTRAINT governance_grantreviewevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_job
    ADD CONSTRAINT governance_job_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_notice
    ADD CONSTRAINT governance_notice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_noticechoice
    ADD CONSTRAINT governance_noticechoice_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_orgunit
    ADD CONSTRAINT governance_orgunit_code_key UNIQUE (code);
ALTER TABLE ONLY public.governance_orgunit
    ADD CONSTRAINT governance_orgunit_path_key UNIQUE (path);
ALTER TABLE ONLY public.governance_orgunit
    ADD CONSTRAINT governance_orgunit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_orgunitevent
    ADD CONSTRAINT governance_orgunitevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_parametervalue
    ADD CONSTRAINT governance_parametervalue_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_parametervalueevent
    ADD CONSTRAINT governance_parametervalueevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_periodlock
    ADD CONSTRAINT governance_periodlock_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_relationship
    ADD CONSTRAINT governance_relationship_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_relationshipevent
    ADD CONSTRAINT governance_relationshipevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_rolechange
    ADD CONSTRAINT governance_rolechange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_rolechangeevent
    ADD CONSTRAINT governance_rolechangeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_rolegrant
    ADD CONSTRAINT governance_rolegrant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_rolegrantevent
    ADD CONSTRAINT governance_rolegrantevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_rowproblem
    ADD CONSTRAINT governance_rowproblem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_savedview
    ADD CONSTRAINT governance_savedview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_sensitiveread
    ADD CONSTRAINT governance_sensitiveread_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_specialday
    ADD CONSTRAINT governance_specialday_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_specialdayevent
    ADD CONSTRAINT governance_specialdayevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_standin
    ADD CONSTRAINT governance_standin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_standinevent
    ADD CONSTRAINT governance_standinevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_upload
    ADD CONSTRAINT governance_upload_delivery_key UNIQUE (delivery);
ALTER TABLE ONLY public.governance_upload
    ADD CONSTRAINT governance_upload_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_uploadevent
    ADD CONSTRAINT governance_uploadevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_user_groups
    ADD CONSTRAINT governance_user_groups_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_user_groups
    ADD CONSTRAINT governance_user_groups_user_id_group_id_f8600462_uniq UNIQUE (user_id, group_id);
ALTER TABLE ONLY public.governance_user
    ADD CONSTRAINT governance_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_user_user_permissions
    ADD CONSTRAINT governance_user_user_per_user_id_permission_id_b39da7df_uniq UNIQUE (user_id, permission_id);
ALTER TABLE ONLY public.governance_user_user_permissions
    ADD CONSTRAINT governance_user_user_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_user
    ADD CONSTRAINT governance_user_username_key UNIQUE (username);
ALTER TABLE ONLY public.governance_userevent
    ADD CONSTRAINT governance_userevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_webhook
    ADD CONSTRAINT governance_webhook_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_webhookevent
    ADD CONSTRAINT governance_webhookevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_workyear
    ADD CONSTRAINT governance_workyear_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_workyearevent
    ADD CONSTRAINT governance_workyearevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.governance_grantreview
    ADD CONSTRAINT grant_reviewed_once_a_quarter UNIQUE (grant_id, quarter);
ALTER TABLE ONLY public.governance_parametervalue
    ADD CONSTRAINT key_once_in_an_edition UNIQUE (edition_id, key);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_noticechoice
    ADD CONSTRAINT one_choice_of_a_kind UNIQUE (user_id, kind);
ALTER TABLE ONLY public.governance_edition
    ADD CONSTRAINT one_edition_of_a_unit_in_force EXCLUDE USING gist (unit_id WITH =, period WITH &&) WHERE (((state)::text = 'in_force'::text));
ALTER TABLE ONLY public.directors_leadership
    ADD CONSTRAINT one_leader_at_a_time EXCLUDE USING gist (team_id WITH =, period WITH &&);
ALTER TABLE ONLY public.directors_rankspan
    ADD CONSTRAINT one_rank_at_a_time EXCLUDE USING gist (person_id WITH =, period WITH &&);
ALTER TABLE ONLY public.governance_standin
    ADD CONSTRAINT one_stand_in_at_a_time EXCLUDE USING gist (principal_id WITH =, period WITH &&);
ALTER TABLE ONLY public.directors_membership
    ADD CONSTRAINT one_team_at_a_time EXCLUDE USING gist (person_id WITH =, period WITH &&);
ALTER TABLE ONLY public.governance_approvalparty
    ADD CONSTRAINT party_once_for_a_reason UNIQUE (approval_id, user_id, reason);
ALTER TABLE ONLY public.governance_periodlock
    ADD CONSTRAINT period_locked_once EXCLUDE USING gist (unit_id WITH =, kind WITH =, period WITH &&);
ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_rolegrant
    ADD CONSTRAINT role_granted_once_at_a_time EXCLUDE USING gist (user_id WITH =, role WITH =, unit_id WITH =, period WITH &&) WHERE ((expires_at IS NULL));
ALTER TABLE ONLY public.governance_auditlink
    ADD CONSTRAINT row_sealed_once UNIQUE (source_id, "row");
ALTER TABLE ONLY public.appraisal_scoreline
    ADD CONSTRAINT score_line_once UNIQUE (card_id, indicator);
ALTER TABLE ONLY public.appraisal_scorecard
    ADD CONSTRAINT scorecard_once UNIQUE (cycle_id, director_id);
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);
ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.governance_specialday
    ADD CONSTRAINT special_day_once_in_a_unit UNIQUE NULLS NOT DISTINCT (unit_id, day);
ALTER TABLE ONLY public.directors_staffmove
    ADD CONSTRAINT staff_move_once UNIQUE (batch_id, person_id, turn);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);
ALTER TABLE ONLY public.governance_announcementreading
    ADD CONSTRAINT version_acknowledged_once_by_each UNIQUE (version_id, user_id);
ALTER TABLE ONLY public.governance_savedview
    ADD CONSTRAINT view_named_once UNIQUE (user_id, page, name);
ALTER TABLE ONLY public.governance_workyear
    ADD CONSTRAINT work_year_once_in_a_unit UNIQUE NULLS NOT DISTINCT (unit_id, year);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX act_of_subject ON public.governance_act USING btree (subject_kind, subject_id, at DESC);
CREATE INDEX answer_answered_on ON public.directors_answer USING btree (answered_on);
CREATE INDEX answer_batch ON public.directors_answer USING btree (batch_id);
CREATE UNIQUE INDEX answer_current_once ON public.directors_answer USING btree (survey_no) WHERE (superseded_by_id IS NULL);
CREATE INDEX answer_no ON public.directors_answer USING btree (survey_no);
CREATE INDEX answer_policy ON public.directors_answer USING btree (policy_no);
CREATE INDEX appraisal_cycle_edition_id_aee46cbe ON public.appraisal_cycle USING btree (edition_id);
CREATE INDEX appraisal_cycle_unit_id_e15bb09f ON public.appraisal_cycle USING btree (unit_id);
CREATE INDEX appraisal_cycleevent_edition_id_89fe57db ON public.appraisal_cycleevent USING btree (edition_id);
CREATE INDEX appraisal_cycleevent_pgh_context_id_45e34786 ON public.appraisal_cycleevent USING btree (pgh_context_id);
CREATE INDEX appraisal_cycleevent_pgh_obj_id_6c6e5110 ON public.appraisal_cycleevent USING btree (pgh_obj_id);
CREATE INDEX appraisal_cycleevent_unit_id_08cd9ecc ON public.appraisal_cycleevent USING btree (unit_id);
CREATE INDEX appraisal_scorecard_director_id_19c5aa2e ON public.appraisal_scorecard USING btree (director_id);
CREATE INDEX appraisal_scoreline_card_id_bc92dceb ON public.appraisal_scoreline USING btree (card_id);
CREATE INDEX appraisal_target_person_id_c0a040da ON public.appraisal_target USING btree (person_id);
CREATE INDEX appraisal_target_team_id_6979ab11 ON public.appraisal_target USING btree (team_id);
CREATE INDEX appraisal_target_unit_id_1b365971 ON public.appraisal_target USING btree (unit_id);
CREATE INDEX approval_of_asker ON public.governance_approval USING btree (asked_by_id, id DESC);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX callback_batch ON public.directors_callback USING btree (batch_id);
CREATE UNIQUE INDEX callback_current_once ON public.directors_callback USING btree (callback_no) WHERE (superseded_by_id IS NULL);
CREATE INDEX callback_done_on ON public.directors_callback USING btree (done_on);
CREATE INDEX callback_no ON public.directors_callback USING btree (callback_no);
CREATE INDEX callback_policy ON public.directors_callback USING btree (policy_no);
CREATE INDEX commission_batch ON public.directors_commission USING btree (batch_id);
CREATE UNIQUE INDEX commission_current_once ON public.directors_commission USING btree (commission_no) WHERE (superseded_by_id IS NULL);
CREATE INDEX commission_no ON public.directors_commission USING btree (commission_no);
CREATE INDEX commission_paid_on ON public.directors_commission USING btree (paid_on);
CREATE INDEX commission_policy ON public.directors_commission USING btree (policy_no);
CREATE INDEX complaint_batch ON public.directors_complaint USING btree (batch_id);
CREATE UNIQUE INDEX complaint_current_once ON public.directors_complaint USING btree (complaint_no) WHERE (superseded_by_id IS NULL);
CREATE INDEX complaint_no ON public.directors_complaint USING btree (complaint_no);
CREATE INDEX complaint_policy ON public.directors_complaint USING btree (policy_no);
CREATE INDEX complaint_received_on ON public.directors_complaint USING btree (received_on);
CREATE INDEX context_of_act ON public.pghistory_context USING btree (((metadata ->> 'act'::text)));
CREATE INDEX directors_commission_person_id_f1d0b72d ON public.directors_commission USING btree (person_id);
CREATE INDEX directors_complaint_person_id_17662779 ON public.directors_complaint USING btree (person_id);
CREATE INDEX directors_due_owner_id_fd6dc213 ON public.directors_due USING btree (owner_id);
CREATE INDEX directors_leadership_person_id_41dc4fb2 ON public.directors_leadership USING btree (person_id);
CREATE INDEX directors_leadership_team_id_485dbd40 ON public.directors_leadership USING btree (team_id);
CREATE INDEX directors_leadershipevent_person_id_7120ecb0 ON public.directors_leadershipevent USING btree (person_id);
CREATE INDEX directors_leadershipevent_pgh_context_id_c897b1f4 ON public.directors_leadershipevent USING btree (pgh_context_id);
CREATE INDEX directors_leadershipevent_pgh_obj_id_0e283d52 ON public.directors_leadershipevent USING btree (pgh_obj_id);
CREATE INDEX directors_leadershipevent_team_id_f8520bc9 ON public.directors_leadershipevent USING btree (team_id);
CREATE INDEX directors_membership_person_id_5d618ebd ON public.directors_membership USING btree (person_id);
CREATE INDEX directors_membership_team_id_c460e187 ON public.directors_membership USING btree (team_id);
CREATE INDEX directors_membershipevent_person_id_36780b93 ON public.directors_membershipevent USING btree (person_id);
CREATE INDEX directors_membershipevent_pgh_context_id_f04addf8 ON public.directors_membershipevent USING btree (pgh_context_id);
CREATE INDEX directors_membershipevent_pgh_obj_id_b0a79daa ON public.directors_membershipevent USING btree (pgh_obj_id);
CREATE INDEX directors_membershipevent_team_id_5a710546 ON public.directors_membershipevent USING btree (team_id);
CREATE INDEX directors_person_pinyin_e091c734 ON public.directors_person USING btree (pinyin);
CREATE INDEX directors_person_pinyin_e091c734_like ON public.directors_person USING btree (pinyin varchar_pattern_ops);
CREATE INDEX directors_person_staff_no_757d6024_like ON public.directors_person USING btree (staff_no varchar_pattern_ops);
CREATE INDEX directors_person_unit_id_88e41b6a ON public.directors_person USING btree (unit_id);
CREATE INDEX directors_personevent_pgh_context_id_25c0056f ON public.directors_personevent USING btree (pgh_context_id);
CREATE INDEX directors_personevent_pgh_obj_id_eac89b6d ON public.directors_personevent USING btree (pgh_obj_id);
CREATE INDEX directors_personevent_unit_id_01acb089 ON public.directors_personevent USING btree (unit_id);
CREATE INDEX directors_personevent_user_id_3e804ffb ON public.directors_personevent USING btree (user_id);
CREATE INDEX directors_policy_servicing_agent_id_9bf048df ON public.directors_policy USING btree (servicing_agent_id);
CREATE INDEX directors_policy_unit_id_b3fb62dd ON public.directors_policy USING btree (unit_id);
CREATE INDEX directors_policy_writing_agent_id_126946ca ON public.directors_policy USING btree (writing_agent_id);
CREATE INDEX directors_rankspan_person_id_cb7338f7 ON public.directors_rankspan USING btree (person_id);
CREATE INDEX directors_rankspanevent_person_id_123a14cc ON public.directors_rankspanevent USING btree (person_id);
CREATE INDEX directors_rankspanevent_pgh_context_id_3b48d74e ON public.directors_rankspanevent USING btree (pgh_context_id);
CREATE INDEX directors_rankspanevent_pgh_obj_id_e2cc866e ON public.directors_rankspanevent USING btree (pgh_obj_id);
CREATE INDEX directors_staffchange_supervisor_id_34f994b7 ON public.directors_staffchange USING btree (supervisor_id);
CREATE INDEX directors_staffchange_unit_id_84bd011e ON public.directors_staffchange USING btree (unit_id);
CREATE INDEX directors_staffmove_batch_id_d16e5212 ON public.directors_staffmove USING btree (batch_id);
CREATE INDEX directors_staffmove_opened_membership_id_79ea0635 ON public.directors_staffmove USING btree (opened_membership_id);
CREATE INDEX directors_staffmove_opened_rank_id_6ef57b5d ON public.directors_staffmove USING btree (opened_rank_id);
CREATE INDEX directors_staffmove_person_id_8139ca7c ON public.directors_staffmove USING btree (person_id);
CREATE INDEX directors_staffmove_unit_before_id_a28d5224 ON public.directors_staffmove USING btree (unit_before_id);
CREATE INDEX directors_team_code_7b8244ac_like ON public.directors_team USING btree (code varchar_pattern_ops);
CREATE INDEX directors_team_unit_id_e984405c ON public.directors_team USING btree (unit_id);
CREATE INDEX directors_teamevent_pgh_context_id_53a8c1cb ON public.directors_teamevent USING btree (pgh_context_id);
CREATE INDEX directors_teamevent_pgh_obj_id_73ffd732 ON public.directors_teamevent USING btree (pgh_obj_id);
CREATE INDEX directors_teamevent_unit_id_f6635461 ON public.directors_teamevent USING btree (unit_id);
CREATE INDEX django_admin_log_content_type_id_c4bce8eb ON public.django_admin_log USING btree (content_type_id);
CREATE INDEX django_admin_log_user_id_c564eba6 ON public.django_admin_log USING btree (user_id);
CREATE INDEX django_cache_expires ON public.django_cache USING btree (expires);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX due_batch ON public.directors_due USING btree (batch_id);
CREATE UNIQUE INDEX due_current_once ON public.directors_due USING btree (policy_no, instalment) WHERE (superseded_by_id IS NULL);
CREATE INDEX due_key ON public.directors_due USING btree (policy_no, instalment);
CREATE INDEX due_on ON public.directors_due USING btree (due_on);
CREATE INDEX event_batch ON public.directors_policyevent USING btree (batch_id);
CREATE UNIQUE INDEX event_current_once ON public.directors_policyevent USING btree (event_no) WHERE (superseded_by_id IS NULL);
CREATE INDEX event_effective_on ON public.directors_policyevent USING btree (effective_on, kind);
CREATE INDEX event_no ON public.directors_policyevent USING btree (event_no);
CREATE INDEX event_policy ON public.directors_policyevent USING btree (policy_no);
CREATE UNIQUE INDEX event_told_once_to_a_webhook ON public.governance_delivery USING btree (event, webhook_id) WHERE (webhook_id IS NOT NULL);
CREATE INDEX export_of_person ON public.governance_export USING btree (by_id, id DESC);
CREATE INDEX export_to_remove ON public.governance_export USING btree (expires_at) WHERE (removed_at IS NULL);
CREATE INDEX finding_by_age ON public.governance_finding USING btree (check_name, since);
CREATE INDEX governance_accountreset_asked_by_id_f2b89f6a ON public.governance_accountreset USING btree (asked_by_id);
CREATE INDEX governance_accountreset_decided_by_id_7934caf4 ON public.governance_accountreset USING btree (decided_by_id);
CREATE INDEX governance_accountreset_user_id_20638adf ON public.governance_accountreset USING btree (user_id);
CREATE INDEX governance_accountresetevent_asked_by_id_26989873 ON public.governance_accountresetevent USING btree (asked_by_id);
CREATE INDEX governance_accountresetevent_decided_by_id_53f89583 ON public.governance_accountresetevent USING btree (decided_by_id);
CREATE INDEX governance_accountresetevent_pgh_context_id_ecfcc1f6 ON public.governance_accountresetevent USING btree (pgh_context_id);
CREATE INDEX governance_accountresetevent_pgh_obj_id_b277d80c ON public.governance_accountresetevent USING btree (pgh_obj_id);
CREATE INDEX governance_accountresetevent_user_id_a71cf66a ON public.governance_accountresetevent USING btree (user_id);
CREATE INDEX governance_acknowledgement_edition_id_49d157a3 ON public.governance_acknowledgement USING btree (edition_id);
CREATE INDEX governance_acknowledgement_user_id_cc573080 ON public.governance_acknowledgement USING btree (user_id);
CREATE INDEX governance_act_at_ecd0371e ON public.governance_act USING btree (at);
CREATE INDEX governance_act_by_id_ac72c1d9 ON public.governance_act USING btree (by_id);
CREATE INDEX governance_act_on_behalf_of_id_2d77a876 ON public.governance_act USING btree (on_behalf_of_id);
CREATE INDEX governance_act_unit_id_e03f3289 ON public.governance_act USING btree (unit_id);
CREATE INDEX governance_announcement_team_of_id_fce5b8bc ON public.governance_announcement USING btree (team_of_id);
CREATE INDEX governance_announcement_unit_id_cb31bc98 ON public.governance_announcement USING btree (unit_id);
CREATE INDEX governance_announcement_withdrawn_by_id_768ca607 ON public.governance_announcement USING btree (withdrawn_by_id);
CREATE INDEX governance_announcement_written_by_id_965fb7bc ON public.governance_announcement USING btree (written_by_id);
CREATE INDEX governance_announcementevent_pgh_context_id_823082a9 ON public.governance_announcementevent USING btree (pgh_context_id);
CREATE INDEX governance_announcementevent_pgh_obj_id_4067052e ON public.governance_announcementevent USING btree (pgh_obj_id);
CREATE INDEX governance_announcementevent_team_of_id_d67744b3 ON public.governance_announcementevent USING btree (team_of_id);
CREATE INDEX governance_announcementevent_unit_id_f6f701d5 ON public.governance_announcementevent USING btree (unit_id);
CREATE INDEX governance_announcementevent_withdrawn_by_id_4cc653a3 ON public.governance_announcementevent USING btree (withdrawn_by_id);
CREATE INDEX governance_announcementevent_written_by_id_bb9809fe ON public.governance_announcementevent USING btree (written_by_id);
CREATE INDEX governance_announcementreading_user_id_9e0db480 ON public.governance_announcementreading USING btree (user_id);
CREATE INDEX governance_announcementreading_version_id_f0c649a7 ON public.governance_announcementreading USING btree (version_id);
CREATE INDEX governance_announcementversion_announcement_id_f483baae ON public.governance_announcementversion USING btree (announcement_id);
CREATE INDEX governance_announcementversion_by_id_10e59ba3 ON public.governance_announcementversion USING btree (by_id);
CREATE INDEX governance_approval_asked_by_id_7b510c82 ON public.governance_approval USING btree (asked_by_id);
CREATE INDEX governance_approval_edition_id_c5336a9e ON public.governance_approval USING btree (edition_id);
CREATE INDEX governance_approval_ended_by_id_fb7f3f06 ON public.governance_approval USING btree (ended_by_id);
CREATE INDEX governance_approval_unit_id_adbfd709 ON public.governance_approval USING btree (unit_id);
CREATE INDEX governance_approvalcopy_approval_id_e2baefb9 ON public.governance_approvalcopy USING btree (approval_id);
CREATE INDEX governance_approvalcopy_by_id_aff0af40 ON public.governance_approvalcopy USING btree (by_id);
CREATE INDEX governance_approvalcopy_user_id_d7d57d46 ON public.governance_approvalcopy USING btree (user_id);
CREATE INDEX governance_approvalcopyevent_approval_id_8f263ef2 ON public.governance_approvalcopyevent USING btree (approval_id);
CREATE INDEX governance_approvalcopyevent_by_id_9c88c27a ON public.governance_approvalcopyevent USING btree (by_id);
CREATE INDEX governance_approvalcopyevent_pgh_context_id_5ba4756c ON public.governance_approvalcopyevent USING btree (pgh_context_id);
CREATE INDEX governance_approvalcopyevent_pgh_obj_id_18ee08de ON public.governance_approvalcopyevent USING btree (pgh_obj_id);
CREATE INDEX governance_approvalcopyevent_user_id_79e56be3 ON public.governance_approvalcopyevent USING btree (user_id);
CREATE INDEX governance_approvalevent_asked_by_id_05fb5f77 ON public.governance_approvalevent USING btree (asked_by_id);
CREATE INDEX governance_approvalevent_edition_id_12052e50 ON public.governance_approvalevent USING btree (edition_id);
CREATE INDEX governance_approvalevent_ended_by_id_450dac0a ON public.governance_approvalevent USING btree (ended_by_id);
CREATE INDEX governance_approvalevent_pgh_context_id_dc5e85fc ON public.governance_approvalevent USING btree (pgh_context_id);
CREATE INDEX governance_approvalevent_pgh_obj_id_3c89c683 ON public.governance_approvalevent USING btree (pgh_obj_id);
CREATE INDEX governance_approvalevent_unit_id_9bc6be27 ON public.governance_approvalevent USING btree (unit_id);
CREATE INDEX governance_approvalparty_approval_id_64e8811c ON public.governance_approvalparty USING btree (approval_id);
CREATE INDEX governance_approvalparty_user_id_7654b319 ON public.governance_approvalparty USING btree (user_id);
CREATE INDEX governance_approvalpartyevent_approval_id_ad71addb ON public.governance_approvalpartyevent USING btree (approval_id);
CREATE INDEX governance_approvalpartyevent_pgh_context_id_b49c2bc3 ON public.governance_approvalpartyevent USING btree (pgh_context_id);
CREATE INDEX governance_approvalpartyevent_pgh_obj_id_f9ebc174 ON public.governance_approvalpartyevent USING btree (pgh_obj_id);
CREATE INDEX governance_approvalpartyevent_user_id_d89c0a61 ON public.governance_approvalpartyevent USING btree (user_id);
CREATE INDEX governance_approvalstep_approval_id_72b536e9 ON public.governance_approvalstep USING btree (approval_id);
CREATE INDEX governance_approvalstep_assignee_id_2e25993c ON public.governance_approvalstep USING btree (assignee_id);
CREATE INDEX governance_approvalstep_decided_by_id_11ef09f1 ON public.governance_approvalstep USING btree (decided_by_id);
CREATE INDEX governance_approvalstep_on_behalf_of_id_fb6fd622 ON public.governance_approvalstep USING btree (on_behalf_of_id);
CREATE INDEX governance_approvalstep_passed_by_id_220f4284 ON public.governance_approvalstep USING btree (passed_by_id);
CREATE INDEX governance_approvalstep_unit_id_5ead8c37 ON public.governance_approvalstep USING btree (unit_id);
CREATE INDEX governance_approvalstepevent_approval_id_127e4203 ON public.governance_approvalstepevent USING btree (approval_id);
CREATE INDEX governance_approvalstepevent_assignee_id_ea70b7b0 ON public.governance_approvalstepevent USING btree (assignee_id);
CREATE INDEX governance_approvalstepevent_decided_by_id_b3faec14 ON public.governance_approvalstepevent USING btree (decided_by_id);
CREATE INDEX governance_approvalstepevent_on_behalf_of_id_a096e891 ON public.governance_approvalstepevent USING btree (on_behalf_of_id);
CREATE INDEX governance_approvalstepevent_passed_by_id_61dfa235 ON public.governance_approvalstepevent USING btree (passed_by_id);
CREATE INDEX governance_approvalstepevent_pgh_context_id_3686a616 ON public.governance_approvalstepevent USING btree (pgh_context_id);
CREATE INDEX governance_approvalstepevent_pgh_obj_id_7b5ebe51 ON public.governance_approvalstepevent USING btree (pgh_obj_id);
CREATE INDEX governance_approvalstepevent_unit_id_3e2ead85 ON public.governance_approvalstepevent USING btree (unit_id);
CREATE INDEX governance_auditsource_table_952aca65_like ON public.governance_auditsource USING btree ("table" varchar_pattern_ops);
CREATE INDEX governance_batch_by_id_534bfba5 ON public.governance_batch USING btree (by_id);
CREATE INDEX governance_batch_unit_id_05dffccf ON public.governance_batch USING btree (unit_id);
CREATE INDEX governance_batch_upload_id_6da7464f ON public.governance_batch USING btree (upload_id);
CREATE INDEX governance_delivery_webhook_id_f86b6505 ON public.governance_delivery USING btree (webhook_id);
CREATE INDEX governance_edition_approved_by_id_c29b6722 ON public.governance_edition USING btree (approved_by_id);
CREATE INDEX governance_edition_drafted_by_id_8b78a649 ON public.governance_edition USING btree (drafted_by_id);
CREATE INDEX governance_edition_source_id_73543808 ON public.governance_edition USING btree (source_id);
CREATE INDEX governance_edition_submitted_by_id_d7a02a25 ON public.governance_edition USING btree (submitted_by_id);
CREATE INDEX governance_edition_unit_id_2599a80d ON public.governance_edition USING btree (unit_id);
CREATE INDEX governance_editionevent_approved_by_id_7c4cdefd ON public.governance_editionevent USING btree (approved_by_id);
CREATE INDEX governance_editionevent_drafted_by_id_be4e5cd7 ON public.governance_editionevent USING btree (drafted_by_id);
CREATE INDEX governance_editionevent_pgh_context_id_4c70203c ON public.governance_editionevent USING btree (pgh_context_id);
CREATE INDEX governance_editionevent_pgh_obj_id_0d7c21c9 ON public.governance_editionevent USING btree (pgh_obj_id);
CREATE INDEX governance_editionevent_source_id_c44de8c9 ON public.governance_editionevent USING btree (source_id);
CREATE INDEX governance_editionevent_submitted_by_id_afe50828 ON public.governance_editionevent USING btree (submitted_by_id);
CREATE INDEX governance_editionevent_unit_id_504ce39d ON public.governance_editionevent USING btree (unit_id);
CREATE INDEX governance_emergencyaccess_reviewed_by_id_797e1e4d ON public.governance_emergencyaccess USING btree (reviewed_by_id);
CREATE INDEX governance_emergencyaccessevent_grant_id_7212ba64 ON public.governance_emergencyaccessevent USING btree (grant_id);
CREATE INDEX governance_emergencyaccessevent_pgh_context_id_2085ddbe ON public.governance_emergencyaccessevent USING btree (pgh_context_id);
CREATE INDEX governance_emergencyaccessevent_pgh_obj_id_f873b815 ON public.governance_emergencyaccessevent USING btree (pgh_obj_id);
CREATE INDEX governance_emergencyaccessevent_reviewed_by_id_802684ed ON public.governance_emergencyaccessevent USING btree (reviewed_by_id);
CREATE INDEX governance_export_by_id_1c13d887 ON public.governance_export USING btree (by_id);
CREATE INDEX governance_finding_unit_id_54b45a6e ON public.governance_finding USING btree (unit_id);
CREATE INDEX governance_formkey_user_id_0187a32d ON public.governance_formkey USING btree (user_id);
CREATE INDEX governance_grantreview_by_id_137b4c16 ON public.governance_grantreview USING btree (by_id);
CREATE INDEX governance_grantreview_grant_id_ed1acb21 ON public.governance_grantreview USING btree (grant_id);
CREATE INDEX governance_grantreviewevent_by_id_5c624f8b ON public.governance_grantreviewevent USING btree (by_id);
CREATE INDEX governance_grantreviewevent_grant_id_114526e9 ON public.governance_grantreviewevent USING btree (grant_id);
CREATE INDEX governance_grantreviewevent_pgh_context_id_f53e0fb3 ON public.governance_grantreviewevent USING btree (pgh_context_id);
CREATE INDEX governance_grantreviewevent_pgh_obj_id_74b0a196 ON public.governance_grantreviewevent USING btree (pgh_obj_id);
CREATE INDEX governance_job_asked_by_id_686b5e61 ON public.governance_job USING btree (asked_by_id);
CREATE INDEX governance_notice_to_id_94185188 ON public.governance_notice USING btree (to_id);
CREATE INDEX governance_noticechoice_user_id_e89b9ea1 ON public.governance_noticechoice USING btree (user_id);
CREATE INDEX governance_orgunit_code_80973493_like ON public.governance_orgunit USING btree (code varchar_pattern_ops);
CREATE INDEX governance_orgunit_parent_id_fa947b9e ON public.governance_orgunit USING btree (parent_id);
CREATE INDEX governance_orgunit_path_d5c56d4c_like ON public.governance_orgunit USING btree (path varchar_pattern_ops);
CREATE INDEX governance_orgunitevent_parent_id_c605ca59 ON public.governance_orgunitevent USING btree (parent_id);
CREATE INDEX governance_orgunitevent_pgh_context_id_6e9eb61f ON public.governance_orgunitevent USING btree (pgh_context_id);
CREATE INDEX governance_orgunitevent_pgh_obj_id_92f41c08 ON public.governance_orgunitevent USING btree (pgh_obj_id);
CREATE INDEX governance_parametervalue_edition_id_bfabcf85 ON public.governance_parametervalue USING btree (edition_id);
CREATE INDEX governance_parametervalueevent_edition_id_54c76a23 ON public.governance_parametervalueevent USING btree (edition_id);
CREATE INDEX governance_parametervalueevent_pgh_context_id_92b5d111 ON public.governance_parametervalueevent USING btree (pgh_context_id);
CREATE INDEX governance_parametervalueevent_pgh_obj_id_302bdab0 ON public.governance_parametervalueevent USING btree (pgh_obj_id);
CREATE INDEX governance_periodlock_unit_id_3d2626e0 ON public.governance_periodlock USING btree (unit_id);
CREATE INDEX governance_relationship_declared_by_id_5019b3b7 ON public.governance_relationship USING btree (declared_by_id);
CREATE INDEX governance_relationship_other_id_71fbbc2b ON public.governance_relationship USING btree (other_id);
CREATE INDEX governance_relationshipevent_declared_by_id_e5f18664 ON public.governance_relationshipevent USING btree (declared_by_id);
CREATE INDEX governance_relationshipevent_other_id_8011238b ON public.governance_relationshipevent USING btree (other_id);
CREATE INDEX governance_relationshipevent_pgh_context_id_ef509602 ON public.governance_relationshipevent USING btree (pgh_context_id);
CREATE INDEX governance_relationshipevent_pgh_obj_id_5405041e ON public.governance_relationshipevent USING btree (pgh_obj_id);
CREATE INDEX governance_rolechange_asked_by_id_b1731a2a ON public.governance_rolechange USING btree (asked_by_id);
CREATE INDEX governance_rolechange_carried_out_by_id_3a99186a ON public.governance_rolechange USING btree (carried_out_by_id);
CREATE INDEX governance_rolechange_decided_by_id_9576c7bd ON public.governance_rolechange USING btree (decided_by_id);
CREATE INDEX governance_rolechange_grant_id_ead432f1 ON public.governance_rolechange USING btree (grant_id);
CREATE INDEX governance_rolechange_unit_id_8a509ae9 ON public.governance_rolechange USING btree (unit_id);
CREATE INDEX governance_rolechange_user_id_1c5d7819 ON public.governance_rolechange USING btree (user_id);
CREATE INDEX governance_rolechangeevent_asked_by_id_03c7c776 ON public.governance_rolechangeevent USING btree (asked_by_id);
CREATE INDEX governance_rolechangeevent_carried_out_by_id_08d71c6e ON public.governance_rolechangeevent USING btree (carried_out_by_id);
CREATE INDEX governance_rolechangeevent_decided_by_id_9e843374 ON public.governance_rolechangeevent USING btree (decided_by_id);
CREATE INDEX governance_rolechangeevent_grant_id_85ee9d7a ON public.governance_rolechangeevent USING btree (grant_id);
CREATE INDEX governance_rolechangeevent_pgh_context_id_0e371851 ON public.governance_rolechangeevent USING btree (pgh_context_id);
CREATE INDEX governance_rolechangeevent_pgh_obj_id_649129da ON public.governance_rolechangeevent USING btree (pgh_obj_id);
CREATE INDEX governance_rolechangeevent_unit_id_2247d241 ON public.governance_rolechangeevent USING btree (unit_id);
CREATE INDEX governance_rolechangeevent_user_id_dd2f44a1 ON public.governance_rolechangeevent USING btree (user_id);
CREATE INDEX governance_rolegrant_granted_by_id_5b9ee2a1 ON public.governance_rolegrant USING btree (granted_by_id);
CREATE INDEX governance_rolegrant_unit_id_6b44e3f1 ON public.governance_rolegrant USING btree (unit_id);
CREATE INDEX governance_rolegrant_user_id_a6d262c5 ON public.governance_rolegrant USING btree (user_id);
CREATE INDEX governance_rolegrantevent_granted_by_id_a12629a4 ON public.governance_rolegrantevent USING btree (granted_by_id);
CREATE INDEX governance_rolegrantevent_pgh_context_id_81a2afff ON public.governance_rolegrantevent USING btree (pgh_context_id);
CREATE INDEX governance_rolegrantevent_pgh_obj_id_220dd373 ON public.governance_rolegrantevent USING btree (pgh_obj_id);
CREATE INDEX governance_rolegrantevent_unit_id_20a27f5e ON public.governance_rolegrantevent USING btree (unit_id);
CREATE INDEX governance_rolegrantevent_user_id_1162d376 ON public.governance_rolegrantevent USING btree (user_id);
CREATE INDEX governance_rowproblem_upload_id_8ea22bfe ON public.governance_rowproblem USING btree (upload_id);
CREATE INDEX governance_savedview_unit_id_21268952 ON public.governance_savedview USING btree (unit_id);
CREATE INDEX governance_savedview_user_id_cd2ab359 ON public.governance_savedview USING btree (user_id);
CREATE INDEX governance_sensitiveread_at_5e1d946c ON public.governance_sensitiveread USING btree (at);
CREATE INDEX governance_sensitiveread_by_id_70d4d006 ON public.governance_sensitiveread USING btree (by_id);
CREATE INDEX governance_sensitiveread_subject_user_id_c00daf01 ON public.governance_sensitiveread USING btree (subject_user_id);
CREATE INDEX governance_sensitiveread_unit_id_2b2c43ae ON public.governance_sensitiveread USING btree (unit_id);
CREATE INDEX governance_specialday_unit_id_cc49a0e4 ON public.governance_specialday USING btree (unit_id);
CREATE INDEX governance_specialdayevent_pgh_context_id_cf8f43f2 ON public.governance_specialdayevent USING btree (pgh_context_id);
CREATE INDEX governance_specialdayevent_pgh_obj_id_9775c3e5 ON public.governance_specialdayevent USING btree (pgh_obj_id);
CREATE INDEX governance_specialdayevent_unit_id_69e81f9f ON public.governance_specialdayevent USING btree (unit_id);
CREATE INDEX governance_standin_deputy_id_d46f523d ON public.governance_standin USING btree (deputy_id);
CREATE INDEX governance_standin_principal_id_47d63018 ON public.governance_standin USING btree (principal_id);
CREATE INDEX governance_standinevent_deputy_id_00fb4da4 ON public.governance_standinevent USING btree (deputy_id);
CREATE INDEX governance_standinevent_pgh_context_id_4e905344 ON public.governance_standinevent USING btree (pgh_context_id);
CREATE INDEX governance_standinevent_pgh_obj_id_acf3f824 ON public.governance_standinevent USING btree (pgh_obj_id);
CREATE INDEX governance_standinevent_principal_id_c3e347f9 ON public.governance_standinevent USING btree (principal_id);
CREATE INDEX governance_upload_job_id_2b8664bb ON public.governance_upload USING btree (job_id);
CREATE INDEX governance_upload_unit_id_425f6ef2 ON public.governance_upload USING btree (unit_id);
CREATE INDEX governance_upload_uploaded_by_id_fbfc19b4 ON public.governance_upload USING btree (uploaded_by_id);
CREATE INDEX governance_uploadevent_job_id_5b4cdede ON public.governance_uploadevent USING btree (job_id);
CREATE INDEX governance_uploadevent_pgh_context_id_77d1b234 ON public.governance_uploadevent USING btree (pgh_context_id);
CREATE INDEX governance_uploadevent_pgh_obj_id_b0e6108c ON public.governance_uploadevent USING btree (pgh_obj_id);
CREATE INDEX governance_uploadevent_unit_id_e205648f ON public.governance_uploadevent USING btree (unit_id);
CREATE INDEX governance_uploadevent_uploaded_by_id_f2b2726f ON public.governance_uploadevent USING btree (uploaded_by_id);
CREATE INDEX governance_user_groups_group_id_7676f1c0 ON public.governance_user_groups USING btree (group_id);
CREATE INDEX governance_user_groups_user_id_5e4dbf49 ON public.governance_user_groups USING btree (user_id);
CREATE INDEX governance_user_user_permissions_permission_id_cf162074 ON public.governance_user_user_permissions USING btree (permission_id);
CREATE INDEX governance_user_user_permissions_user_id_88fa31a0 ON public.governance_user_user_permissions USING btree (user_id);
CREATE INDEX governance_user_username_70891f27_like ON public.governance_user USING btree (username varchar_pattern_ops);
CREATE INDEX governance_userevent_pgh_context_id_19863044 ON public.governance_userevent USING btree (pgh_context_id);
CREATE INDEX governance_userevent_pgh_obj_id_5286bbe7 ON public.governance_userevent USING btree (pgh_obj_id);
CREATE INDEX governance_webhook_added_by_id_77b33333 ON public.governance_webhook USING btree (added_by_id);
CREATE INDEX governance_webhook_unit_id_e4f1a51f ON public.governance_webhook USING btree (unit_id);
CREATE INDEX governance_webhookevent_added_by_id_842e4721 ON public.governance_webhookevent USING btree (added_by_id);
CREATE INDEX governance_webhookevent_pgh_context_id_e15cfe34 ON public.governance_webhookevent USING btree (pgh_context_id);
CREATE INDEX governance_webhookevent_pgh_obj_id_384367f6 ON public.governance_webhookevent USING btree (pgh_obj_id);
CREATE INDEX governance_webhookevent_unit_id_24d4e9e6 ON public.governance_webhookevent USING btree (unit_id);
CREATE INDEX governance_workyear_published_by_id_75ad0d89 ON public.governance_workyear USING btree (published_by_id);
CREATE INDEX governance_workyear_unit_id_69a968b9 ON public.governance_workyear USING btree (unit_id);
CREATE INDEX governance_workyearevent_pgh_context_id_ace0be5b ON public.governance_workyearevent USING btree (pgh_context_id);
CREATE INDEX governance_workyearevent_pgh_obj_id_3e8fee77 ON public.governance_workyearevent USING btree (pgh_obj_id);
CREATE INDEX governance_workyearevent_published_by_id_4669c51e ON public.governance_workyearevent USING btree (published_by_id);
CREATE INDEX governance_workyearevent_unit_id_5186083a ON public.governance_workyearevent USING btree (unit_id);
CREATE INDEX job_open ON public.governance_job USING btree (asked_at) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));
CREATE INDEX message_waiting ON public.governance_delivery USING btree (due_at) WHERE ((state)::text = 'waiting'::text);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX notice_of_person ON public.governance_notice USING btree (to_id, at DESC);
CREATE INDEX notice_unread ON public.governance_notice USING btree (to_id) WHERE (read_at IS NULL);
CREATE UNIQUE INDEX one_decision_of_a_person_a_round ON public.governance_approvalstep USING btree (approval_id, round, decided_by_id) WHERE (decided_by_id IS NOT NULL);
CREATE UNIQUE INDEX one_open_job_of_a_key ON public.governance_job USING btree (key) WHERE ((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying])::text[]));
CREATE UNIQUE INDEX one_open_reset_of_an_account ON public.governance_accountreset USING btree (user_id) WHERE ((state)::text = 'asked'::text);
CREATE UNIQUE INDEX one_running_request_about_a_record ON public.governance_approval USING btree (kind, subject_id) WHERE ((state)::text = ANY ((ARRAY['open'::character varying, 'returned'::character varying])::text[]));
CREATE INDEX orgunit_path_prefix ON public.governance_orgunit USING btree (path varchar_pattern_ops);
CREATE INDEX policy_batch ON public.directors_policy USING btree (batch_id);
CREATE INDEX policy_cancelled_on ON public.directors_policy USING btree (state_on) WHERE ((state)::text = 'cooling_off_cancelled'::text);
CREATE UNIQUE INDEX policy_current_once ON public.directors_policy USING btree (policy_no) WHERE (superseded_by_id IS NULL);
CREATE INDEX policy_customer ON public.directors_policy USING btree ((
CASE
    WHEN (length(holder_identity) > 0) THEN (((identity_kind)::text || encode(SUBSTRING(holder_identity FROM 1 FOR 16), 'hex'::text)))::character varying
    ELSE holder_no
END));
CREATE INDEX policy_effective_on ON public.directors_policy USING btree (effective_on);
CREATE INDEX policy_issued_on ON public.directors_policy USING btree (issued_on);
CREATE INDEX policy_no ON public.directors_policy USING btree (policy_no);
CREATE INDEX rank_leading ON public.directors_rankspan USING btree (person_id) WHERE ((rank)::text = ANY ((ARRAY['director'::character varying, 'senior_director'::character varying, 'team_manager'::character varying, 'department_manager'::character varying])::text[]));
CREATE INDEX read_by ON public.governance_sensitiveread USING btree (by_id, at DESC);
CREATE INDEX read_of_user ON public.governance_sensitiveread USING btree (subject_user_id, at DESC);
CREATE INDEX receipt_batch ON public.directors_receipt USING btree (batch_id);
CREATE UNIQUE INDEX receipt_current_once ON public.directors_receipt USING btree (receipt_no) WHERE (superseded_by_id IS NULL);
CREATE INDEX receipt_key ON public.directors_receipt USING btree (policy_no, instalment);
CREATE INDEX receipt_no ON public.directors_receipt USING btree (receipt_no);
CREATE INDEX receipt_paid_on ON public.directors_receipt USING btree (paid_on);
CREATE INDEX roster_director ON public.appraisal_rosterline USING btree (director_id, cycle_id);
CREATE INDEX roster_person ON public.appraisal_rosterline USING btree (person_id, cycle_id);
CREATE INDEX row_problem_of_upload ON public.governance_rowproblem USING btree (upload_id, is_note, line);
CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);
CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);
CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);
CREATE INDEX staff_change_batch ON public.directors_staffchange USING btree (batch_id);
CREATE UNIQUE INDEX staff_change_current_once ON public.directors_staffchange USING btree (staff_no, changed_on, kind) WHERE (superseded_by_id IS NULL);
CREATE INDEX staff_change_day ON public.directors_staffchange USING btree (changed_on, kind);
CREATE INDEX staff_change_key ON public.directors_staffchange USING btree (staff_no, changed_on);
CREATE INDEX staged_answer_line ON public.directors_stagedanswer USING btree (upload_id, line);
CREATE INDEX staged_callback_line ON public.directors_stagedcallback USING btree (upload_id, line);
CREATE INDEX staged_commission_line ON public.directors_stagedcommission USING btree (upload_id, line);
CREATE INDEX staged_complaint_line ON public.directors_stagedcomplaint USING btree (upload_id, line);
CREATE INDEX staged_due_line ON public.directors_stageddue USING btree (upload_id, line);
CREATE INDEX staged_event_line ON public.directors_stagedevent USING btree (upload_id, line);
CREATE INDEX staged_policy_line ON public.directors_stagedpolicy USING btree (upload_id, line);
CREATE INDEX staged_receipt_line ON public.directors_stagedreceipt USING btree (upload_id, line);
CREATE INDEX staged_staff_change_line ON public.directors_stagedstaffchange USING btree (upload_id, line);
CREATE INDEX staged_target_line ON public.appraisal_stagedtarget USING btree (upload_id, line);
CREATE INDEX step_decided ON public.governance_approvalstep USING btree (decided_by_id, decided_at DESC);
CREATE INDEX step_due ON public.governance_approvalstep USING btree (due_at) WHERE ((state)::text = 'open'::text);
CREATE INDEX step_open ON public.governance_approvalstep USING btree (role, unit_id) WHERE ((state)::text = 'open'::text);
CREATE INDEX target_batch ON public.appraisal_target USING btree (batch_id);
CREATE UNIQUE INDEX target_current_once ON public.appraisal_target USING btree (month, subject, indicator) WHERE (superseded_by_id IS NULL);
CREATE INDEX target_month ON public.appraisal_target USING btree (month, indicator);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);
CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);
CREATE TRIGGER pgtrigger_append_only_05026 BEFORE DELETE OR UPDATE ON public.governance_auditlink FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_05026();
COMMENT ON TRIGGER pgtrigger_append_only_05026 ON public.governance_auditlink IS '783cfe868056a86d2512db686115d4515cf02133';
CREATE TRIGGER pgtrigger_append_only_078aa BEFORE DELETE OR UPDATE ON public.governance_acknowledgement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_078aa();
COMMENT ON TRIGGER pgtrigger_append_only_078aa ON public.governance_acknowledgement IS '6040845c3cdcd1a662a70ec6dc6ae9ef6d3636ef';
CREATE TRIGGER pgtrigger_append_only_09072 BEFORE DELETE OR UPDATE ON public.governance_relationshipevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_09072();
COMMENT ON TRIGGER pgtrigger_append_only_09072 ON public.governance_relationshipevent IS '385ddbbc1e99f1e3e6cf9deb849ae374e090c2f6';
CREATE TRIGGER pgtrigger_append_only_0f19d BEFORE DELETE OR UPDATE ON public.governance_approvalcopyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0f19d();
COMMENT ON TRIGGER pgtrigger_append_only_0f19d ON public.governance_approvalcopyevent IS '5652e7706b14b70d0d1fb3d52d856eeaf9cd0702';
CREATE TRIGGER pgtrigger_append_only_28cf7 BEFORE DELETE OR UPDATE ON public.governance_approvalevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_28cf7();
COMMENT ON TRIGGER pgtrigger_append_only_28cf7 ON public.governance_approvalevent IS 'c2c54b49246c60a351c0260c7d15e4c04fc15fce';
CREATE TRIGGER pgtrigger_append_only_2c78e BEFORE DELETE OR UPDATE ON public.directors_membershipevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2c78e();
COMMENT ON TRIGGER pgtrigger_append_only_2c78e ON public.directors_membershipevent IS '6a310722c5bcce1b49f96e7edb6ca269094b2d63';
CREATE TRIGGER pgtrigger_append_only_45338 BEFORE DELETE OR UPDATE ON public.governance_editionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_45338();
COMMENT ON TRIGGER pgtrigger_append_only_45338 ON public.governance_editionevent IS 'd9d79e31e24e46f200963e52672d335378252e8c';
CREATE TRIGGER pgtrigger_append_only_4745b BEFORE DELETE OR UPDATE ON public.governance_approvalpartyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4745b();
COMMENT ON TRIGGER pgtrigger_append_only_4745b ON public.governance_approvalpartyevent IS 'cbc6108e97618a57bfa8d7b2a0b1be9d5f0f237a';
CREATE TRIGGER pgtrigger_append_only_4eda8 BEFORE DELETE OR UPDATE ON public.governance_accountresetevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4eda8();
COMMENT ON TRIGGER pgtrigger_append_only_4eda8 ON public.governance_accountresetevent IS 'a407728dbdc6003f36933dbabfc6d3a5c2d1b218';
CREATE TRIGGER pgtrigger_append_only_54776 BEFORE DELETE OR UPDATE ON public.directors_leadershipevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_54776();
COMMENT ON TRIGGER pgtrigger_append_only_54776 ON public.directors_leadershipevent IS '4f93bfead95fd20a87b72e5d0a568c540a287399';
CREATE TRIGGER pgtrigger_append_only_57e0c BEFORE DELETE OR UPDATE ON public.governance_uploadevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_57e0c();
COMMENT ON TRIGGER pgtrigger_append_only_57e0c ON public.governance_uploadevent IS '0fb8f22c9d1cbff22504ef8be67fdfaee3d5ccde';
CREATE TRIGGER pgtrigger_append_only_61494 BEFORE DELETE OR UPDATE ON public.governance_parametervalueevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_61494();
COMMENT ON TRIGGER pgtrigger_append_only_61494 ON public.governance_parametervalueevent IS '001a22774fbe1d810e54824fb170663019d7cd3e';
CREATE TRIGGER pgtrigger_append_only_64d4f BEFORE DELETE OR UPDATE ON public.governance_rolechangeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_64d4f();
COMMENT ON TRIGGER pgtrigger_append_only_64d4f ON public.governance_rolechangeevent IS 'b689029b1a76d0cfba30906fc0699a5775dc61f7';
CREATE TRIGGER pgtrigger_append_only_6bdd5 BEFORE DELETE OR UPDATE ON public.governance_announcementevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6bdd5();
COMMENT ON TRIGGER pgtrigger_append_only_6bdd5 ON public.governance_announcementevent IS 'a0d7592e8c83416e75b19d8b66146015b93894b0';
CREATE TRIGGER pgtrigger_append_only_6cc46 BEFORE DELETE OR UPDATE ON public.governance_orgunitevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6cc46();
COMMENT ON TRIGGER pgtrigger_append_only_6cc46 ON public.governance_orgunitevent IS 'bb8f10a9f68f9f45bb06470edea0945e54b4652b';
CREATE TRIGGER pgtrigger_append_only_72dc4 BEFORE DELETE OR UPDATE ON public.governance_specialdayevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_72dc4();
COMMENT ON TRIGGER pgtrigger_append_only_72dc4 ON public.governance_specialdayevent IS 'ef5f2840e9cf97fb7619bbb83704111835fc30cd';
CREATE TRIGGER pgtrigger_append_only_79aaf BEFORE DELETE OR UPDATE ON public.governance_announcementreading FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_79aaf();
COMMENT ON TRIGGER pgtrigger_append_only_79aaf ON public.governance_announcementreading IS 'e248cb8c524b1180202192c16403b6701e1e4009';
CREATE TRIGGER pgtrigger_append_only_7a141 BEFORE DELETE OR UPDATE ON public.appraisal_cycleevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7a141();
COMMENT ON TRIGGER pgtrigger_append_only_7a141 ON public.appraisal_cycleevent IS '7ba32f89bf8f76ff45feca58c0952edca4e702c2';
CREATE TRIGGER pgtrigger_append_only_7bc32 BEFORE DELETE OR UPDATE ON public.governance_userevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_7bc32();
COMMENT ON TRIGGER pgtrigger_append_only_7bc32 ON public.governance_userevent IS '8769a162f080ca2505396772b6909fe6fd4bb212';
CREATE TRIGGER pgtrigger_append_only_828b1 BEFORE DELETE OR UPDATE ON public.governance_announcementversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_828b1();
COMMENT ON TRIGGER pgtrigger_append_only_828b1 ON public.governance_announcementversion IS '5ff4b62d0cd55bb4ad511ed64076d667713b8138';
CREATE TRIGGER pgtrigger_append_only_88770 BEFORE DELETE OR UPDATE ON public.governance_standinevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_88770();
COMMENT ON TRIGGER pgtrigger_append_only_88770 ON public.governance_standinevent IS 'c4e449d44b9f8af87ddd7d5e6bbb9290185350c6';
CREATE TRIGGER pgtrigger_append_only_8ef93 BEFORE DELETE OR UPDATE ON public.directors_rankspanevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8ef93();
COMMENT ON TRIGGER pgtrigger_append_only_8ef93 ON public.directors_rankspanevent IS 'ad401b602d1673633c1de7e28d8e028633c8eb83';
CREATE TRIGGER pgtrigger_append_only_8f884 BEFORE DELETE OR UPDATE ON public.governance_sensitiveread FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8f884();
COMMENT ON TRIGGER pgtrigger_append_only_8f884 ON public.governance_sensitiveread IS '117d748ca6c8e999a2f0190480d3de8fdd422003';
CREATE TRIGGER pgtrigger_append_only_935a7 BEFORE DELETE OR UPDATE ON public.governance_workyearevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_935a7();
COMMENT ON TRIGGER pgtrigger_append_only_935a7 ON public.governance_workyearevent IS '0a2f6ae729fdc210b7eb395110dfc93e3aeaaddc';
CREATE TRIGGER pgtrigger_append_only_a07d1 BEFORE DELETE OR UPDATE ON public.governance_emergencyaccessevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a07d1();
COMMENT ON TRIGGER pgtrigger_append_only_a07d1 ON public.governance_emergencyaccessevent IS 'ed599d16c4ed9fae93227a0b10a4238ad6aeea58';
CREATE TRIGGER pgtrigger_append_only_a986b BEFORE DELETE OR UPDATE ON public.governance_webhookevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a986b();
COMMENT ON TRIGGER pgtrigger_append_only_a986b ON public.governance_webhookevent IS 'cfa964add5d9e98d5bc26609f9490ba89bb27628';
CREATE TRIGGER pgtrigger_append_only_aaef5 BEFORE DELETE OR UPDATE ON public.governance_act FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_aaef5();
COMMENT ON TRIGGER pgtrigger_append_only_aaef5 ON public.governance_act IS '9d394a031c0b2de718a6132feca907c830231641';
CREATE TRIGGER pgtrigger_append_only_ae7c0 BEFORE DELETE OR UPDATE ON public.directors_personevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ae7c0();
COMMENT ON TRIGGER pgtrigger_append_only_ae7c0 ON public.directors_personevent IS 'eee8dd2485dd740b32face0d74d5ed05a511a6c1';
CREATE TRIGGER pgtrigger_append_only_b062d BEFORE DELETE OR UPDATE ON public.governance_grantreviewevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b062d();
COMMENT ON TRIGGER pgtrigger_append_only_b062d ON public.governance_grantreviewevent IS '7a05e746927236a97bbaf0b6428f31ee46f1ba72';
CREATE TRIGGER pgtrigger_append_only_de370 BEFORE DELETE OR UPDATE ON public.governance_batch FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_de370();
COMMENT ON TRIGGER pgtrigger_append_only_de370 ON public.governance_batch IS '2f450e7e854983b8c10d084b3571b2894505d7a8';
CREATE TRIGGER pgtrigger_append_only_e2ce1 BEFORE DELETE OR UPDATE ON public.governance_rolegrantevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e2ce1();
COMMENT ON TRIGGER pgtrigger_append_only_e2ce1 ON public.governance_rolegrantevent IS '9649b14140723f0333577ff5f7260382c5398dcc';
CREATE TRIGGER pgtrigger_append_only_ed8dd BEFORE DELETE OR UPDATE ON public.directors_teamevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ed8dd();
COMMENT ON TRIGGER pgtrigger_append_only_ed8dd ON public.directors_teamevent IS 'cc7094249d9270e1137f42fdacb595f33be81a15';
CREATE TRIGGER pgtrigger_append_only_ee9e6 BEFORE DELETE OR UPDATE ON public.governance_approvalstepevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ee9e6();
COMMENT ON TRIGGER pgtrigger_append_only_ee9e6 ON public.governance_approvalstepevent IS 'd13e8ec23a6fbf14b3545c4f10767e09e1e6e7ad';
CREATE TRIGGER pgtrigger_append_only_fcd33 BEFORE DELETE OR UPDATE ON public.governance_periodlock FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_fcd33();
COMMENT ON TRIGGER pgtrigger_append_only_fcd33 ON public.governance_periodlock IS 'fbebfa8f4b5e045a3eab4d0ee740f81e88e8b298';
CREATE TRIGGER pgtrigger_complete_when_published_3b733 AFTER INSERT ON public.appraisal_rosterline REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_complete_when_published_3b733();
COMMENT ON TRIGGER pgtrigger_complete_when_published_3b733 ON public.appraisal_rosterline IS 'd28ba1add8ecaa7f0b77fa46f2629f87de043785';
CREATE TRIGGER pgtrigger_complete_when_published_b9f75 AFTER INSERT ON public.appraisal_scoreline REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_complete_when_published_b9f75();
COMMENT ON TRIGGER pgtrigger_complete_when_published_b9f75 ON public.appraisal_scoreline IS 'bbc07b448b52c2ad7983627c0276b34b43bbfe52';
CREATE TRIGGER pgtrigger_complete_when_published_bfd33 AFTER INSERT ON public.appraisal_figure REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_complete_when_published_bfd33();
COMMENT ON TRIGGER pgtrigger_complete_when_published_bfd33 ON public.appraisal_figure IS '137ee3e25c7904e9f8468b57fb37e5a22e6b8d88';
CREATE TRIGGER pgtrigger_complete_when_published_e9b05 AFTER INSERT ON public.appraisal_scorecard REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION public.pgtrigger_complete_when_published_e9b05();
COMMENT ON TRIGGER pgtrigger_complete_when_published_e9b05 ON public.appraisal_scorecard IS '6d2c63dc21399d6f2396f3d30877bfce9c349713';
CREATE TRIGGER pgtrigger_delete_delete_020eb AFTER DELETE ON public.governance_parametervalue FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_020eb();
COMMENT ON TRIGGER pgtrigger_delete_delete_020eb ON public.governance_parametervalue IS 'f435bff6d1bb02798df564912f5087d4e5c94377';
CREATE TRIGGER pgtrigger_delete_delete_05ffc AFTER DELETE ON public.governance_emergencyaccess FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_05ffc();
COMMENT ON TRIGGER pgtrigger_delete_delete_05ffc ON public.governance_emergencyaccess IS 'fe80d9c1ffa28579e28361775761950728bd8308';
CREATE TRIGGER pgtrigger_delete_delete_14348 AFTER DELETE ON public.directors_rankspan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_14348();
COMMENT ON TRIGGER pgtrigger_delete_delete_14348 ON public.directors_rankspan IS '2d27831166a78fc899d01cf4234d21b8d3c2548e';
CREATE TRIGGER pgtrigger_delete_delete_23885 AFTER DELETE ON public.governance_approvalparty FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_23885();
COMMENT ON TRIGGER pgtrigger_delete_delete_23885 ON public.governance_approvalparty IS 'cf2525a8c4ee775d7f96e6236f91a95f948a1fc1';
CREATE TRIGGER pgtrigger_delete_delete_360c4 AFTER DELETE ON public.directors_person FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_360c4();
COMMENT ON TRIGGER pgtrigger_delete_delete_360c4 ON public.directors_person IS '370bfe029e9683953e122ed14189643b9e1eb5b0';
CREATE TRIGGER pgtrigger_delete_delete_3eafb AFTER DELETE ON public.governance_relationship FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_3eafb();
COMMENT ON TRIGGER pgtrigger_delete_delete_3eafb ON public.governance_relationship IS 'b5fb681f499bef2a5622f2bdc75b443f754f8885';
CREATE TRIGGER pgtrigger_delete_delete_3f6c1 AFTER DELETE ON public.governance_rolegrant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_3f6c1();
COMMENT ON TRIGGER pgtrigger_delete_delete_3f6c1 ON public.governance_rolegrant IS '25a915dcbcbf49f0c549a90649fb1c8bbb6f71ee';
CREATE TRIGGER pgtrigger_delete_delete_7971b AFTER DELETE ON public.governance_accountreset FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7971b();
COMMENT ON TRIGGER pgtrigger_delete_delete_7971b ON public.governance_accountreset IS '71930b5c959bf7994854fe598ebbacc539c7e2a0';
CREATE TRIGGER pgtrigger_delete_delete_7cec8 AFTER DELETE ON public.directors_leadership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7cec8();
COMMENT ON TRIGGER pgtrigger_delete_delete_7cec8 ON public.directors_leadership IS '8008d39eb19680df285c0b2523e4c6f4fcacb67e';
CREATE TRIGGER pgtrigger_delete_delete_7e760 AFTER DELETE ON public.governance_upload FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_7e760();
COMMENT ON TRIGGER pgtrigger_delete_delete_7e760 ON public.governance_upload IS '43aa0dc1cbf99bbec4b567cc9875cefc1139dec4';
CREATE TRIGGER pgtrigger_delete_delete_a705d AFTER DELETE ON public.governance_grantreview FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a705d();
COMMENT ON TRIGGER pgtrigger_delete_delete_a705d ON public.governance_grantreview IS 'fd388c64f736a17595156951cd298217a727ac38';
CREATE TRIGGER pgtrigger_delete_delete_a9bcc AFTER DELETE ON public.appraisal_cycle FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_a9bcc();
COMMENT ON TRIGGER pgtrigger_delete_delete_a9bcc ON public.appraisal_cycle IS '99b000cc1e2f2ad1f69a5f2d2991750cee8c697a';
CREATE TRIGGER pgtrigger_delete_delete_b23f7 AFTER DELETE ON public.directors_membership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b23f7();
COMMENT ON TRIGGER pgtrigger_delete_delete_b23f7 ON public.directors_membership IS '2fd6fb57bf04b4b2d6203fed4d15a6c36913679b';
CREATE TRIGGER pgtrigger_delete_delete_b5cbf AFTER DELETE ON public.governance_standin FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_b5cbf();
COMMENT ON TRIGGER pgtrigger_delete_delete_b5cbf ON public.governance_standin IS 'e8dd0e767f1d1617aad67b371ca2602804c91e32';
CREATE TRIGGER pgtrigger_delete_delete_bd7d0 AFTER DELETE ON public.governance_edition FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_bd7d0();
COMMENT ON TRIGGER pgtrigger_delete_delete_bd7d0 ON public.governance_edition IS '6a03c22bf7f63655da0ac807308274edf1d13a89';
CREATE TRIGGER pgtrigger_delete_delete_c3016 AFTER DELETE ON public.governance_announcement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c3016();
COMMENT ON TRIGGER pgtrigger_delete_delete_c3016 ON public.governance_announcement IS 'e716ce7b60a0229df0ecd75a1e615f4e6e53899d';
CREATE TRIGGER pgtrigger_delete_delete_c52b8 AFTER DELETE ON public.governance_orgunit FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c52b8();
COMMENT ON TRIGGER pgtrigger_delete_delete_c52b8 ON public.governance_orgunit IS '15c7231e6440a44439ba9e9d21d7571e259ede8d';
CREATE TRIGGER pgtrigger_delete_delete_c7700 AFTER DELETE ON public.governance_workyear FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_c7700();
COMMENT ON TRIGGER pgtrigger_delete_delete_c7700 ON public.governance_workyear IS 'da5e4fc5f9333e46d0a4cbdb79c89b081c7e3728';
CREATE TRIGGER pgtrigger_delete_delete_d02bf AFTER DELETE ON public.governance_user FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d02bf();
COMMENT ON TRIGGER pgtrigger_delete_delete_d02bf ON public.governance_user IS '3deac0d277f58c1b27a5676a74fddb726f98b4b0';
CREATE TRIGGER pgtrigger_delete_delete_d4e28 AFTER DELETE ON public.governance_webhook FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d4e28();
COMMENT ON TRIGGER pgtrigger_delete_delete_d4e28 ON public.governance_webhook IS '948316f33a3c29d2c8e483cd666160f9b86f768e';
CREATE TRIGGER pgtrigger_delete_delete_d61fb AFTER DELETE ON public.governance_approvalstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_d61fb();
COMMENT ON TRIGGER pgtrigger_delete_delete_d61fb ON public.governance_approvalstep IS '971e1bf4280171733ad53496bf20afbdd25ca900';
CREATE TRIGGER pgtrigger_delete_delete_de9e7 AFTER DELETE ON public.directors_team FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_de9e7();
COMMENT ON TRIGGER pgtrigger_delete_delete_de9e7 ON public.directors_team IS '6f269997bba9468ad45a653c30c01adad2b733a1';
CREATE TRIGGER pgtrigger_delete_delete_df10b AFTER DELETE ON public.governance_rolechange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_df10b();
COMMENT ON TRIGGER pgtrigger_delete_delete_df10b ON public.governance_rolechange IS '1ea3e282dc5c4ca93ed02b26bb36282d06f3f19c';
CREATE TRIGGER pgtrigger_delete_delete_eba85 AFTER DELETE ON public.governance_specialday FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_eba85();
COMMENT ON TRIGGER pgtrigger_delete_delete_eba85 ON public.governance_specialday IS 'e596829faee94db6869c24baf670f8bdc4445c54';
CREATE TRIGGER pgtrigger_delete_delete_f0f45 AFTER DELETE ON public.governance_approval FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f0f45();
COMMENT ON TRIGGER pgtrigger_delete_delete_f0f45 ON public.governance_approval IS '752bc61396626893e7e24231cc77fcf1736b1a6b';
CREATE TRIGGER pgtrigger_delete_delete_f47f2 AFTER DELETE ON public.governance_approvalcopy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_delete_delete_f47f2();
COMMENT ON TRIGGER pgtrigger_delete_delete_f47f2 ON public.governance_approvalcopy IS '78c7df3f89d6d9324c586ba22a6798af420737de';
CREATE TRIGGER pgtrigger_final_when_published_24822 BEFORE DELETE OR UPDATE ON public.appraisal_rosterline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_final_when_published_24822();
COMMENT ON TRIGGER pgtrigger_final_when_published_24822 ON public.appraisal_rosterline IS 'bf4450be81dbb89893f6fd93eedce75e2c23ae82';
CREATE TRIGGER pgtrigger_final_when_published_42272 BEFORE DELETE OR UPDATE ON public.appraisal_scoreline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_final_when_published_42272();
COMMENT ON TRIGGER pgtrigger_final_when_published_42272 ON public.appraisal_scoreline IS 'd69cabdb036fa7ea87c6777773ba0d7ed6c363fe';
CREATE TRIGGER pgtrigger_final_when_published_ca29f BEFORE DELETE OR UPDATE ON public.appraisal_scorecard FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_final_when_published_ca29f();
COMMENT ON TRIGGER pgtrigger_final_when_published_ca29f ON public.appraisal_scorecard IS '2c71a4a2de69f8cd41048fbe594fa05eaa8b6c61';
CREATE TRIGGER pgtrigger_final_when_published_ff959 BEFORE DELETE OR UPDATE ON public.appraisal_figure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_final_when_published_ff959();
COMMENT ON TRIGGER pgtrigger_final_when_published_ff959 ON public.appraisal_figure IS '2c636479826539641251aa705162a40cd1b2804f';
CREATE TRIGGER pgtrigger_insert_insert_081a5 AFTER INSERT ON public.governance_webhook FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_081a5();
COMMENT ON TRIGGER pgtrigger_insert_insert_081a5 ON public.governance_webhook IS '3ffd2414135daa2682f8a575b3e208780e50bee1';
CREATE TRIGGER pgtrigger_insert_insert_19542 AFTER INSERT ON public.directors_person FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_19542();
COMMENT ON TRIGGER pgtrigger_insert_insert_19542 ON public.directors_person IS 'ead9ad48b0db7dd159635d1d436c81bdd4b35b40';
CREATE TRIGGER pgtrigger_insert_insert_2465c AFTER INSERT ON public.governance_relationship FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2465c();
COMMENT ON TRIGGER pgtrigger_insert_insert_2465c ON public.governance_relationship IS '8f7f129ea32e64e9ccbf85799e82fe84729c0cc2';
CREATE TRIGGER pgtrigger_insert_insert_2b38c AFTER INSERT ON public.governance_orgunit FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2b38c();
COMMENT ON TRIGGER pgtrigger_insert_insert_2b38c ON public.governance_orgunit IS 'efd7f3960c7d8a0276e08c81e119a4b00ec0e7db';
CREATE TRIGGER pgtrigger_insert_insert_37a20 AFTER INSERT ON public.directors_team FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_37a20();
COMMENT ON TRIGGER pgtrigger_insert_insert_37a20 ON public.directors_team IS '13c35701f4334c64ad8666c5fed2cc112b9244b0';
CREATE TRIGGER pgtrigger_insert_insert_41914 AFTER INSERT ON public.governance_emergencyaccess FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_41914();
COMMENT ON TRIGGER pgtrigger_insert_insert_41914 ON public.governance_emergencyaccess IS '817cc64a7575762a6d6195a03a84dcfae4119565';
CREATE TRIGGER pgtrigger_insert_insert_56bca AFTER INSERT ON public.governance_user FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_56bca();
COMMENT ON TRIGGER pgtrigger_insert_insert_56bca ON public.governance_user IS '05571cafc527d52a935082be050ec50e3cb0c2f5';
CREATE TRIGGER pgtrigger_insert_insert_58e1a AFTER INSERT ON public.governance_specialday FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_58e1a();
COMMENT ON TRIGGER pgtrigger_insert_insert_58e1a ON public.governance_specialday IS '9baaf5baeb3e8be665044a4196379117ae3d1600';
CREATE TRIGGER pgtrigger_insert_insert_5bd95 AFTER INSERT ON public.governance_announcement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5bd95();
COMMENT ON TRIGGER pgtrigger_insert_insert_5bd95 ON public.governance_announcement IS 'dc10ddada5866a164fa80c8713a8a0a7b4c09aa7';
CREATE TRIGGER pgtrigger_insert_insert_69a8b AFTER INSERT ON public.directors_leadership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_69a8b();
COMMENT ON TRIGGER pgtrigger_insert_insert_69a8b ON public.directors_leadership IS 'f97ee9bae5d9bf0b4e40a7d79d2e98f437812830';
CREATE TRIGGER pgtrigger_insert_insert_6bf1b AFTER INSERT ON public.governance_standin FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6bf1b();
COMMENT ON TRIGGER pgtrigger_insert_insert_6bf1b ON public.governance_standin IS '8f7eaab1238b739e21f9cca098e8b204476ec508';
CREATE TRIGGER pgtrigger_insert_insert_86bc1 AFTER INSERT ON public.governance_approvalparty FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_86bc1();
COMMENT ON TRIGGER pgtrigger_insert_insert_86bc1 ON public.governance_approvalparty IS 'ee30ccbc46d0bd09a82f21ed544549043ac76ff3';
CREATE TRIGGER pgtrigger_insert_insert_89af3 AFTER INSERT ON public.governance_workyear FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_89af3();
COMMENT ON TRIGGER pgtrigger_insert_insert_89af3 ON public.governance_workyear IS '79dbaacc0f7d309a544653ad0b3deda5f83fb787';
CREATE TRIGGER pgtrigger_insert_insert_8a29e AFTER INSERT ON public.directors_membership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8a29e();
COMMENT ON TRIGGER pgtrigger_insert_insert_8a29e ON public.directors_membership IS 'ad5395e7dc8cceee2f434eb7f2a18f0f9b4094f8';
CREATE TRIGGER pgtrigger_insert_insert_8f83f AFTER INSERT ON public.directors_rankspan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8f83f();
COMMENT ON TRIGGER pgtrigger_insert_insert_8f83f ON public.directors_rankspan IS 'f82a446c6b038209f854d8d03117667c8170d25c';
CREATE TRIGGER pgtrigger_insert_insert_91896 AFTER INSERT ON public.governance_rolechange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_91896();
COMMENT ON TRIGGER pgtrigger_insert_insert_91896 ON public.governance_rolechange IS 'a9021f9e385593cc4fd08e0e6224f9e475692a4c';
CREATE TRIGGER pgtrigger_insert_insert_c55e0 AFTER INSERT ON public.governance_upload FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c55e0();
COMMENT ON TRIGGER pgtrigger_insert_insert_c55e0 ON public.governance_upload IS '25c0ad8de10bf2f51c2539b8ccf74c0ee8f121db';
CREATE TRIGGER pgtrigger_insert_insert_d0f0a AFTER INSERT ON public.governance_accountreset FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d0f0a();
COMMENT ON TRIGGER pgtrigger_insert_insert_d0f0a ON public.governance_accountreset IS '0cc0d86a97e57fbdfbaf518646bce6de732b2290';
CREATE TRIGGER pgtrigger_insert_insert_d3877 AFTER INSERT ON public.governance_approvalcopy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d3877();
COMMENT ON TRIGGER pgtrigger_insert_insert_d3877 ON public.governance_approvalcopy IS 'e969572e386be35015150aaaa4223e033d15f468';
CREATE TRIGGER pgtrigger_insert_insert_dcb6b AFTER INSERT ON public.governance_grantreview FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_dcb6b();
COMMENT ON TRIGGER pgtrigger_insert_insert_dcb6b ON public.governance_grantreview IS 'ceb1bf05ec66f72ff5799c0b59f57f20548be7c4';
CREATE TRIGGER pgtrigger_insert_insert_e508a AFTER INSERT ON public.governance_rolegrant FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e508a();
COMMENT ON TRIGGER pgtrigger_insert_insert_e508a ON public.governance_rolegrant IS '5551fb30448810f4d707e60058d7e27e888b4227';
CREATE TRIGGER pgtrigger_insert_insert_e7404 AFTER INSERT ON public.governance_approvalstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e7404();
COMMENT ON TRIGGER pgtrigger_insert_insert_e7404 ON public.governance_approvalstep IS '6c51cb9995a7eeff5ec09fc8453e528051c06c98';
CREATE TRIGGER pgtrigger_insert_insert_eaa8d AFTER INSERT ON public.governance_edition FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_eaa8d();
COMMENT ON TRIGGER pgtrigger_insert_insert_eaa8d ON public.governance_edition IS '963f77a6c75d029f99b9d1da24dce6decec895f6';
CREATE TRIGGER pgtrigger_insert_insert_f032d AFTER INSERT ON public.appraisal_cycle FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f032d();
COMMENT ON TRIGGER pgtrigger_insert_insert_f032d ON public.appraisal_cycle IS '6370647cdeddd27cd1b03e6393d10aa31d3bc8cb';
CREATE TRIGGER pgtrigger_insert_insert_f1328 AFTER INSERT ON public.governance_approval FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f1328();
COMMENT ON TRIGGER pgtrigger_insert_insert_f1328 ON public.governance_approval IS 'efda116231f81d634e1415608064b5c0cdb8f525';
CREATE TRIGGER pgtrigger_insert_insert_fd4b2 AFTER INSERT ON public.governance_parametervalue FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fd4b2();
COMMENT ON TRIGGER pgtrigger_insert_insert_fd4b2 ON public.governance_parametervalue IS '13fb5a309b5173b9bc388194061848c0bb5e85a2';
CREATE TRIGGER pgtrigger_no_delete_0d3e1 BEFORE DELETE ON public.directors_complaint FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_0d3e1();
COMMENT ON TRIGGER pgtrigger_no_delete_0d3e1 ON public.directors_complaint IS '0271fe23e997d840f32412fb498fa0c5bdd44417';
CREATE TRIGGER pgtrigger_no_delete_0e312 BEFORE DELETE ON public.directors_receipt FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_0e312();
COMMENT ON TRIGGER pgtrigger_no_delete_0e312 ON public.directors_receipt IS 'de5c4f0740bd42ede9ed887706234ac0e17d1fde';
CREATE TRIGGER pgtrigger_no_delete_27c10 BEFORE DELETE ON public.appraisal_target FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_27c10();
COMMENT ON TRIGGER pgtrigger_no_delete_27c10 ON public.appraisal_target IS 'b06de10a593a591841dc7b426088f8bcfeed9e28';
CREATE TRIGGER pgtrigger_no_delete_3b0a6 BEFORE DELETE ON public.directors_due FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_3b0a6();
COMMENT ON TRIGGER pgtrigger_no_delete_3b0a6 ON public.directors_due IS '4d08a7857883e7155a050d0aec317a334372dad7';
CREATE TRIGGER pgtrigger_no_delete_6a95d BEFORE DELETE ON public.directors_policyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_6a95d();
COMMENT ON TRIGGER pgtrigger_no_delete_6a95d ON public.directors_policyevent IS 'f8cbd9e65577200a7862a2fbe4458127105cf51e';
CREATE TRIGGER pgtrigger_no_delete_762ef BEFORE DELETE ON public.directors_callback FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_762ef();
COMMENT ON TRIGGER pgtrigger_no_delete_762ef ON public.directors_callback IS '9ef972c2c7ec3b51eef8490494cb3153b82b5a09';
CREATE TRIGGER pgtrigger_no_delete_8c4f2 BEFORE DELETE ON public.directors_answer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_8c4f2();
COMMENT ON TRIGGER pgtrigger_no_delete_8c4f2 ON public.directors_answer IS '84587928e5b96de28d60e9e5c0f292a3efeb3219';
CREATE TRIGGER pgtrigger_no_delete_9a7a1 BEFORE DELETE ON public.directors_commission FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_9a7a1();
COMMENT ON TRIGGER pgtrigger_no_delete_9a7a1 ON public.directors_commission IS '098aad312afbe75b18e28809016af20b9238fdd6';
CREATE TRIGGER pgtrigger_no_delete_d6cae BEFORE DELETE ON public.directors_staffchange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_d6cae();
COMMENT ON TRIGGER pgtrigger_no_delete_d6cae ON public.directors_staffchange IS 'ca732868c19af9130a6fb74ec5234bc653bb021b';
CREATE TRIGGER pgtrigger_no_delete_f88fa BEFORE DELETE ON public.directors_policy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_no_delete_f88fa();
COMMENT ON TRIGGER pgtrigger_no_delete_f88fa ON public.directors_policy IS '2a891e0096d2295729885cfc5370181b18ba1242';
CREATE TRIGGER pgtrigger_published_is_final_56d44 BEFORE DELETE OR UPDATE ON public.appraisal_cycle FOR EACH ROW WHEN (((old.state)::text = 'published'::text)) EXECUTE FUNCTION public.pgtrigger_published_is_final_56d44();
COMMENT ON TRIGGER pgtrigger_published_is_final_56d44 ON public.appraisal_cycle IS 'b794212af546d43e26424c283aed5547d5cd74a0';
CREATE TRIGGER pgtrigger_superseded_once_080e6 BEFORE UPDATE ON public.directors_callback FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_superseded_once_080e6();
COMMENT ON TRIGGER pgtrigger_superseded_once_080e6 ON public.directors_callback IS '1ac29aa94cec7c67841554db47f078f94fc4d9c6';
CREATE TRIGGER pgtrigger_superseded_once_2b3f4 BEFORE UPDATE ON public.directors_policyevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_superseded_once_2b3f4();
COMMENT ON TRIGGER pgtrigger_superseded_once_2b3f4 ON public.directors_policyevent IS 'd132835a03b3b9e047e75ee1463ac76147b02c9f';
CREATE TRIGGER pgtrigger_superseded_once_40abc BEFORE UPDATE ON public.directors_policy FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_superseded_once_40abc();
COMMENT ON TRIGGER pgtrigger_superseded_once_40abc ON public.directors_policy IS '3ba83a89278795de4cf466c4f1b0e8724ddf5c78';
CREATE TRIGGER pgtrigger_superseded_once_5c8d1 BEFORE UPDATE ON public.directors_answer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_superseded_once_5c8d1();
COMMENT ON TRIGGER pgtrigger_superseded_once_5c8d1 ON public.directors_answer IS '71bee14fcf10c0c531c57ca20b3069d950a145e0';
CREATE TRIGGER pgtrigger_superseded_once_7df5c BEFORE UPDATE ON public.directors_staffchange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_superseded_once_7df5c();
COMMENT ON TRIGGER pgtrigger_superseded_once_7df5c ON public.directors_staffchange IS '371d2fd62273d1da3e7662725ed0dfcad37e456c';
CREATE TRIGGER pgtrigger_superseded_once_a3fb3 BEFORE UPDATE ON public.directors_due FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_superseded_once_a3fb3();
COMMENT ON TRIGGER pgtrigger_superseded_once_a3fb3 ON public.directors_due IS '6f5d0dcc1927cc688cf362679d1f35d7f9835e6d';
CREATE TRIGGER pgtrigger_superseded_once_ad50a BEFORE UPDATE ON public.directors_receipt FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_superseded_once_ad50a();
COMMENT ON TRIGGER pgtrigger_superseded_once_ad50a ON public.directors_receipt IS '1f65cb6165096da7a838f9893805f5668469b5c2';
CREATE TRIGGER pgtrigger_superseded_once_b25b3 BEFORE UPDATE ON public.directors_complaint FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_superseded_once_b25b3();
COMMENT ON TRIGGER pgtrigger_superseded_once_b25b3 ON public.directors_complaint IS '801189c4d6c98b60822542046225c6ef1469d5bb';
CREATE TRIGGER pgtrigger_superseded_once_daa12 BEFORE UPDATE ON public.directors_commission FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_superseded_once_daa12();
COMMENT ON TRIGGER pgtrigger_superseded_once_daa12 ON public.directors_commission IS 'a52297dcbf4c51975e04fb67adbdc741dd62fb6f';
CREATE TRIGGER pgtrigger_superseded_once_f0525 BEFORE UPDATE ON public.appraisal_target FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_superseded_once_f0525();
COMMENT ON TRIGGER pgtrigger_superseded_once_f0525 ON public.appraisal_target IS '6c48104a694d9b236af83e5853c46a95e8dfa3f5';
CREATE TRIGGER pgtrigger_update_update_0acd1 AFTER UPDATE ON public.governance_rolegrant FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0acd1();
COMMENT ON TRIGGER pgtrigger_update_update_0acd1 ON public.governance_rolegrant IS 'a7f50eed91e1e17b71e3250016585378a06ea0eb';
CREATE TRIGGER pgtrigger_update_update_0becb AFTER UPDATE ON public.directors_person FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0becb();
COMMENT ON TRIGGER pgtrigger_update_update_0becb ON public.directors_person IS '1f6405593a124fb7eacf6fe4cf420abcec220ce9';
CREATE TRIGGER pgtrigger_update_update_14c97 AFTER UPDATE ON public.governance_workyear FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_14c97();
COMMENT ON TRIGGER pgtrigger_update_update_14c97 ON public.governance_workyear IS '46351b0e658f234660f14834f338bd60cc304d8c';
CREATE TRIGGER pgtrigger_update_update_192b5 AFTER UPDATE ON public.governance_grantreview FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_192b5();
COMMENT ON TRIGGER pgtrigger_update_update_192b5 ON public.governance_grantreview IS '673fc3d95594e53fa4d7898f1aec16add353a4ed';
CREATE TRIGGER pgtrigger_update_update_2d16c AFTER UPDATE ON public.governance_relationship FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2d16c();
COMMENT ON TRIGGER pgtrigger_update_update_2d16c ON public.governance_relationship IS 'd6b281b7bb267aa1bdc85c63f506c88259189c9b';
CREATE TRIGGER pgtrigger_update_update_3e1f3 AFTER UPDATE ON public.governance_standin FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3e1f3();
COMMENT ON TRIGGER pgtrigger_update_update_3e1f3 ON public.governance_standin IS 'f988187b058d9a4667673060a0bcc49785146de3';
CREATE TRIGGER pgtrigger_update_update_40ffc AFTER UPDATE ON public.governance_accountreset FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_40ffc();
COMMENT ON TRIGGER pgtrigger_update_update_40ffc ON public.governance_accountreset IS 'a17db0cabb49a0f815477b22dcffda7613f66924';
CREATE TRIGGER pgtrigger_update_update_4585a AFTER UPDATE ON public.governance_specialday FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_4585a();
COMMENT ON TRIGGER pgtrigger_update_update_4585a ON public.governance_specialday IS '20154f9d6900ff8f31401d167af7c83d4f0e0fc4';
CREATE TRIGGER pgtrigger_update_update_58764 AFTER UPDATE ON public.governance_announcement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_58764();
COMMENT ON TRIGGER pgtrigger_update_update_58764 ON public.governance_announcement IS '6b080037691609c073f3c32cab5aa6e4e02116b2';
CREATE TRIGGER pgtrigger_update_update_6b48b AFTER UPDATE ON public.governance_rolechange FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6b48b();
COMMENT ON TRIGGER pgtrigger_update_update_6b48b ON public.governance_rolechange IS '8038762843dc2a2e3e0fd04f9bbe3e0ae1a35d9b';
CREATE TRIGGER pgtrigger_update_update_74eb5 AFTER UPDATE ON public.governance_parametervalue FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_74eb5();
COMMENT ON TRIGGER pgtrigger_update_update_74eb5 ON public.governance_parametervalue IS '54b84c688e4317b35cb31167489d80dc0042d5ce';
CREATE TRIGGER pgtrigger_update_update_81830 AFTER UPDATE ON public.governance_approval FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_81830();
COMMENT ON TRIGGER pgtrigger_update_update_81830 ON public.governance_approval IS '8078c151ab6cd20be5f2003795c564ce4aef5ec2';
CREATE TRIGGER pgtrigger_update_update_874d8 AFTER UPDATE ON public.governance_approvalcopy FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_874d8();
COMMENT ON TRIGGER pgtrigger_update_update_874d8 ON public.governance_approvalcopy IS '3370a953154a7e9bd8fe3b3acb391407960e5962';
CREATE TRIGGER pgtrigger_update_update_8ced6 AFTER UPDATE ON public.governance_approvalstep FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8ced6();
COMMENT ON TRIGGER pgtrigger_update_update_8ced6 ON public.governance_approvalstep IS 'dcf48acd4d942019972512785175a9d5d1d24e36';
CREATE TRIGGER pgtrigger_update_update_8e311 AFTER UPDATE ON public.governance_orgunit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8e311();
COMMENT ON TRIGGER pgtrigger_update_update_8e311 ON public.governance_orgunit IS 'b9f014a2d212526cac2d6712a90d4cf192f74eff';
CREATE TRIGGER pgtrigger_update_update_91d6b AFTER UPDATE ON public.appraisal_cycle FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_91d6b();
COMMENT ON TRIGGER pgtrigger_update_update_91d6b ON public.appraisal_cycle IS 'e4de214309fcb4c4d7e27bf6ea034cc71e4ff0e4';
CREATE TRIGGER pgtrigger_update_update_9fec6 AFTER UPDATE ON public.directors_membership FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9fec6();
COMMENT ON TRIGGER pgtrigger_update_update_9fec6 ON public.directors_membership IS 'd4a5bf61f84d6958ad1cbb372914e1e1635fdef2';
CREATE TRIGGER pgtrigger_update_update_a4ee9 AFTER UPDATE ON public.directors_leadership FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a4ee9();
COMMENT ON TRIGGER pgtrigger_update_update_a4ee9 ON public.directors_leadership IS 'b66f4653f5c3114fdb03443fab96f1ab24eeaf09';
CREATE TRIGGER pgtrigger_update_update_ab7e8 AFTER UPDATE ON public.directors_rankspan FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ab7e8();
COMMENT ON TRIGGER pgtrigger_update_update_ab7e8 ON public.directors_rankspan IS '937544d4a9dd94a2af61e8d460f51526d1724505';
CREATE TRIGGER pgtrigger_update_update_af4b3 AFTER UPDATE ON public.directors_team FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_af4b3();
COMMENT ON TRIGGER pgtrigger_update_update_af4b3 ON public.directors_team IS 'be4e04143dd6032af276b75aec33ebcfc378d1f0';
CREATE TRIGGER pgtrigger_update_update_bb9ca AFTER UPDATE ON public.governance_user FOR EACH ROW WHEN (((old.date_joined IS DISTINCT FROM new.date_joined) OR ((old.density)::text IS DISTINCT FROM (new.density)::text) OR ((old.email)::text IS DISTINCT FROM (new.email)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.is_active IS DISTINCT FROM new.is_active) OR (old.is_staff IS DISTINCT FROM new.is_staff) OR (old.is_superuser IS DISTINCT FROM new.is_superuser) OR ((old.language)::text IS DISTINCT FROM (new.language)::text) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.session_epoch IS DISTINCT FROM new.session_epoch) OR ((old.theme)::text IS DISTINCT FROM (new.theme)::text) OR ((old.username)::text IS DISTINCT FROM (new.username)::text))) EXECUTE FUNCTION public.pgtrigger_update_update_bb9ca();
COMMENT ON TRIGGER pgtrigger_update_update_bb9ca ON public.governance_user IS '75a5d5685a43a326ec5269c02ae6826c88f85c73';
CREATE TRIGGER pgtrigger_update_update_c2d06 AFTER UPDATE ON public.governance_webhook FOR EACH ROW WHEN (((old.added_at IS DISTINCT FROM new.added_at) OR (old.added_by_id IS DISTINCT FROM new.added_by_id) OR ((old.form)::text IS DISTINCT FROM (new.form)::text) OR ((old.host)::text IS DISTINCT FROM (new.host)::text) OR (old.id IS DISTINCT FROM new.id) OR (old.kinds IS DISTINCT FROM new.kinds) OR ((old.name)::text IS DISTINCT FROM (new.name)::text) OR (old.removed_at IS DISTINCT FROM new.removed_at) OR (old.unit_id IS DISTINCT FROM new.unit_id))) EXECUTE FUNCTION public.pgtrigger_update_update_c2d06();
COMMENT ON TRIGGER pgtrigger_update_update_c2d06 ON public.governance_webhook IS '7efd3c62fec367fc6e78f2fb0d5d0a84e7d1ca89';
CREATE TRIGGER pgtrigger_update_update_cf6af AFTER UPDATE ON public.governance_upload FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_cf6af();
COMMENT ON TRIGGER pgtrigger_update_update_cf6af ON public.governance_upload IS '21f5a865c5c703a2d76bb67891520ec84a97ffc8';
CREATE TRIGGER pgtrigger_update_update_d36ec AFTER UPDATE ON public.governance_edition FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d36ec();
COMMENT ON TRIGGER pgtrigger_update_update_d36ec ON public.governance_edition IS '95bb38797c85c2d4cd49a26018b79bae20028572';
CREATE TRIGGER pgtrigger_update_update_e16f6 AFTER UPDATE ON public.governance_emergencyaccess FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e16f6();
COMMENT ON TRIGGER pgtrigger_update_update_e16f6 ON public.governance_emergencyaccess IS '47204ce7c05300228bb68a7cae8b865e6412de83';
CREATE TRIGGER pgtrigger_update_update_f8310 AFTER UPDATE ON public.governance_approvalparty FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f8310();
COMMENT ON TRIGGER pgtrigger_update_update_f8310 ON public.governance_approvalparty IS '61d5e62fc5b338e4c5b6fda0ec78aaad6d9d37e8';
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_cycle
    ADD CONSTRAINT appraisal_cycle_edition_id_aee46cbe_fk_governance_edition_id FOREIGN KEY (edition_id) REFERENCES public.governance_edition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_cycle
    ADD CONSTRAINT appraisal_cycle_unit_id_e15bb09f_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_figure
    ADD CONSTRAINT appraisal_figure_cycle_id_090336c3_fk_appraisal_cycle_id FOREIGN KEY (cycle_id) REFERENCES public.appraisal_cycle(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_figure
    ADD CONSTRAINT appraisal_figure_director_id_25b8780f_fk_directors_person_id FOREIGN KEY (director_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_rosterline
    ADD CONSTRAINT appraisal_rosterline_cycle_id_6a7e9796_fk_appraisal_cycle_id FOREIGN KEY (cycle_id) REFERENCES public.appraisal_cycle(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_rosterline
    ADD CONSTRAINT appraisal_rosterline_director_id_967d9f33_fk_directors FOREIGN KEY (director_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_rosterline
    ADD CONSTRAINT appraisal_rosterline_person_id_c1bf0985_fk_directors_person_id FOREIGN KEY (person_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_scorecard
    ADD CONSTRAINT appraisal_scorecard_cycle_id_288901b9_fk_appraisal_cycle_id FOREIGN KEY (cycle_id) REFERENCES public.appraisal_cycle(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_scorecard
    ADD CONSTRAINT appraisal_scorecard_director_id_19c5aa2e_fk_directors_person_id FOREIGN KEY (director_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_scoreline
    ADD CONSTRAINT appraisal_scoreline_card_id_bc92dceb_fk_appraisal_scorecard_id FOREIGN KEY (card_id) REFERENCES public.appraisal_scorecard(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_scoreline
    ADD CONSTRAINT appraisal_scoreline_cycle_id_d7fec5fb_fk_appraisal_cycle_id FOREIGN KEY (cycle_id) REFERENCES public.appraisal_cycle(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_stagedtarget
    ADD CONSTRAINT appraisal_stagedtarg_upload_id_268e121b_fk_governanc FOREIGN KEY (upload_id) REFERENCES public.governance_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_target
    ADD CONSTRAINT appraisal_target_batch_id_01b207b9_fk_governance_batch_id FOREIGN KEY (batch_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_target
    ADD CONSTRAINT appraisal_target_person_id_c0a040da_fk_directors_person_id FOREIGN KEY (person_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_target
    ADD CONSTRAINT appraisal_target_superseded_by_id_78c6510b_fk_governanc FOREIGN KEY (superseded_by_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_target
    ADD CONSTRAINT appraisal_target_team_id_6979ab11_fk_directors_team_id FOREIGN KEY (team_id) REFERENCES public.directors_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.appraisal_target
    ADD CONSTRAINT appraisal_target_unit_id_1b365971_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_answer
    ADD CONSTRAINT directors_answer_batch_id_86290bb3_fk_governance_batch_id FOREIGN KEY (batch_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_answer
    ADD CONSTRAINT directors_answer_superseded_by_id_c5b3b7fd_fk_governanc FOREIGN KEY (superseded_by_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_callback
    ADD CONSTRAINT directors_callback_batch_id_5e70bee8_fk_governance_batch_id FOREIGN KEY (batch_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_callback
    ADD CONSTRAINT directors_callback_superseded_by_id_17b9811f_fk_governanc FOREIGN KEY (superseded_by_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_commission
    ADD CONSTRAINT directors_commission_batch_id_a58c1a2b_fk_governance_batch_id FOREIGN KEY (batch_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_commission
    ADD CONSTRAINT directors_commission_person_id_f1d0b72d_fk_directors_person_id FOREIGN KEY (person_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_commission
    ADD CONSTRAINT directors_commission_superseded_by_id_bfbd6a3b_fk_governanc FOREIGN KEY (superseded_by_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_complaint
    ADD CONSTRAINT directors_complaint_batch_id_4a8d00d6_fk_governance_batch_id FOREIGN KEY (batch_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_complaint
    ADD CONSTRAINT directors_complaint_person_id_17662779_fk_directors_person_id FOREIGN KEY (person_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_complaint
    ADD CONSTRAINT directors_complaint_superseded_by_id_35ad4e37_fk_governanc FOREIGN KEY (superseded_by_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_due
    ADD CONSTRAINT directors_due_batch_id_0332154a_fk_governance_batch_id FOREIGN KEY (batch_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_due
    ADD CONSTRAINT directors_due_owner_id_fd6dc213_fk_directors_person_id FOREIGN KEY (owner_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_due
    ADD CONSTRAINT directors_due_superseded_by_id_80f20793_fk_governance_batch_id FOREIGN KEY (superseded_by_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_leadership
    ADD CONSTRAINT directors_leadership_person_id_41dc4fb2_fk_directors_person_id FOREIGN KEY (person_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_leadership
    ADD CONSTRAINT directors_leadership_team_id_485dbd40_fk_directors_team_id FOREIGN KEY (team_id) REFERENCES public.directors_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_membership
    ADD CONSTRAINT directors_membership_person_id_5d618ebd_fk_directors_person_id FOREIGN KEY (person_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_membership
    ADD CONSTRAINT directors_membership_team_id_c460e187_fk_directors_team_id FOREIGN KEY (team_id) REFERENCES public.directors_team(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_person
    ADD CONSTRAINT directors_person_unit_id_88e41b6a_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_person
    ADD CONSTRAINT directors_person_user_id_f8a6c97a_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_policy
    ADD CONSTRAINT directors_policy_batch_id_6c4f2294_fk_governance_batch_id FOREIGN KEY (batch_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_policy
    ADD CONSTRAINT directors_policy_servicing_agent_id_9bf048df_fk_directors FOREIGN KEY (servicing_agent_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_policy
    ADD CONSTRAINT directors_policy_superseded_by_id_d4a41e8a_fk_governanc FOREIGN KEY (superseded_by_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_policy
    ADD CONSTRAINT directors_policy_unit_id_b3fb62dd_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_policy
    ADD CONSTRAINT directors_policy_writing_agent_id_126946ca_fk_directors FOREIGN KEY (writing_agent_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_policyevent
    ADD CONSTRAINT directors_policyeven_superseded_by_id_98a19b26_fk_governanc FOREIGN KEY (superseded_by_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_policyevent
    ADD CONSTRAINT directors_policyevent_batch_id_6148355a_fk_governance_batch_id FOREIGN KEY (batch_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_rankspan
    ADD CONSTRAINT directors_rankspan_person_id_cb7338f7_fk_directors_person_id FOREIGN KEY (person_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_receipt
    ADD CONSTRAINT directors_receipt_batch_id_714dba90_fk_governance_batch_id FOREIGN KEY (batch_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_receipt
    ADD CONSTRAINT directors_receipt_superseded_by_id_23b355c8_fk_governanc FOREIGN KEY (superseded_by_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_staffchange
    ADD CONSTRAINT directors_staffchang_superseded_by_id_d6f4e4d0_fk_governanc FOREIGN KEY (superseded_by_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_staffchange
    ADD CONSTRAINT directors_staffchang_supervisor_id_34f994b7_fk_directors FOREIGN KEY (supervisor_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_staffchange
    ADD CONSTRAINT directors_staffchange_batch_id_4b7feaa0_fk_governance_batch_id FOREIGN KEY (batch_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_staffchange
    ADD CONSTRAINT directors_staffchange_unit_id_84bd011e_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_staffmove
    ADD CONSTRAINT directors_staffmove_batch_id_d16e5212_fk_governance_batch_id FOREIGN KEY (batch_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_staffmove
    ADD CONSTRAINT directors_staffmove_opened_membership_id_79ea0635_fk_directors FOREIGN KEY (opened_membership_id) REFERENCES public.directors_membership(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_staffmove
    ADD CONSTRAINT directors_staffmove_opened_rank_id_6ef57b5d_fk_directors FOREIGN KEY (opened_rank_id) REFERENCES public.directors_rankspan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_staffmove
    ADD CONSTRAINT directors_staffmove_person_id_8139ca7c_fk_directors_person_id FOREIGN KEY (person_id) REFERENCES public.directors_person(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_staffmove
    ADD CONSTRAINT directors_staffmove_unit_before_id_a28d5224_fk_governanc FOREIGN KEY (unit_before_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_stagedanswer
    ADD CONSTRAINT directors_stagedansw_upload_id_a10ed15d_fk_governanc FOREIGN KEY (upload_id) REFERENCES public.governance_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_stagedcallback
    ADD CONSTRAINT directors_stagedcall_upload_id_1ce0f057_fk_governanc FOREIGN KEY (upload_id) REFERENCES public.governance_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_stagedcommission
    ADD CONSTRAINT directors_stagedcomm_upload_id_b28a6055_fk_governanc FOREIGN KEY (upload_id) REFERENCES public.governance_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_stagedcomplaint
    ADD CONSTRAINT directors_stagedcomp_upload_id_c8274c4c_fk_governanc FOREIGN KEY (upload_id) REFERENCES public.governance_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_stageddue
    ADD CONSTRAINT directors_stageddue_upload_id_95974c22_fk_governance_upload_id FOREIGN KEY (upload_id) REFERENCES public.governance_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_stagedevent
    ADD CONSTRAINT directors_stagedeven_upload_id_a202f121_fk_governanc FOREIGN KEY (upload_id) REFERENCES public.governance_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_stagedpolicy
    ADD CONSTRAINT directors_stagedpoli_upload_id_47ffe6f2_fk_governanc FOREIGN KEY (upload_id) REFERENCES public.governance_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_stagedreceipt
    ADD CONSTRAINT directors_stagedrece_upload_id_296187a8_fk_governanc FOREIGN KEY (upload_id) REFERENCES public.governance_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_stagedstaffchange
    ADD CONSTRAINT directors_stagedstaf_upload_id_2a852458_fk_governanc FOREIGN KEY (upload_id) REFERENCES public.governance_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.directors_team
    ADD CONSTRAINT directors_team_unit_id_e984405c_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_content_type_id_c4bce8eb_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.django_admin_log
    ADD CONSTRAINT django_admin_log_user_id_c564eba6_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_accountreset
    ADD CONSTRAINT governance_accountre_asked_by_id_f2b89f6a_fk_governanc FOREIGN KEY (asked_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_accountreset
    ADD CONSTRAINT governance_accountre_decided_by_id_7934caf4_fk_governanc FOREIGN KEY (decided_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_accountreset
    ADD CONSTRAINT governance_accountreset_user_id_20638adf_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_acknowledgement
    ADD CONSTRAINT governance_acknowled_edition_id_49d157a3_fk_governanc FOREIGN KEY (edition_id) REFERENCES public.governance_edition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_acknowledgement
    ADD CONSTRAINT governance_acknowled_user_id_cc573080_fk_governanc FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_act
    ADD CONSTRAINT governance_act_by_id_ac72c1d9_fk_governance_user_id FOREIGN KEY (by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_act
    ADD CONSTRAINT governance_act_on_behalf_of_id_2d77a876_fk_governance_user_id FOREIGN KEY (on_behalf_of_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_act
    ADD CONSTRAINT governance_act_unit_id_e03f3289_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_announcementversion
    ADD CONSTRAINT governance_announcem_announcement_id_f483baae_fk_governanc FOREIGN KEY (announcement_id) REFERENCES public.governance_announcement(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_announcementversion
    ADD CONSTRAINT governance_announcem_by_id_10e59ba3_fk_governanc FOREIGN KEY (by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_announcement
    ADD CONSTRAINT governance_announcem_team_of_id_fce5b8bc_fk_governanc FOREIGN KEY (team_of_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_announcement
    ADD CONSTRAINT governance_announcem_unit_id_cb31bc98_fk_governanc FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_announcementreading
    ADD CONSTRAINT governance_announcem_user_id_9e0db480_fk_governanc FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_announcementreading
    ADD CONSTRAINT governance_announcem_version_id_f0c649a7_fk_governanc FOREIGN KEY (version_id) REFERENCES public.governance_announcementversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_announcement
    ADD CONSTRAINT governance_announcem_withdrawn_by_id_768ca607_fk_governanc FOREIGN KEY (withdrawn_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_announcement
    ADD CONSTRAINT governance_announcem_written_by_id_965fb7bc_fk_governanc FOREIGN KEY (written_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approval
    ADD CONSTRAINT governance_approval_asked_by_id_7b510c82_fk_governance_user_id FOREIGN KEY (asked_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approval
    ADD CONSTRAINT governance_approval_edition_id_c5336a9e_fk_governanc FOREIGN KEY (edition_id) REFERENCES public.governance_edition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approval
    ADD CONSTRAINT governance_approval_ended_by_id_fb7f3f06_fk_governance_user_id FOREIGN KEY (ended_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approval
    ADD CONSTRAINT governance_approval_unit_id_adbfd709_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approvalcopy
    ADD CONSTRAINT governance_approvalc_approval_id_e2baefb9_fk_governanc FOREIGN KEY (approval_id) REFERENCES public.governance_approval(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approvalcopy
    ADD CONSTRAINT governance_approvalcopy_by_id_aff0af40_fk_governance_user_id FOREIGN KEY (by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approvalcopy
    ADD CONSTRAINT governance_approvalcopy_user_id_d7d57d46_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approvalparty
    ADD CONSTRAINT governance_approvalp_approval_id_64e8811c_fk_governanc FOREIGN KEY (approval_id) REFERENCES public.governance_approval(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approvalparty
    ADD CONSTRAINT governance_approvalparty_user_id_7654b319_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approvalstep
    ADD CONSTRAINT governance_approvals_approval_id_72b536e9_fk_governanc FOREIGN KEY (approval_id) REFERENCES public.governance_approval(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approvalstep
    ADD CONSTRAINT governance_approvals_assignee_id_2e25993c_fk_governanc FOREIGN KEY (assignee_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approvalstep
    ADD CONSTRAINT governance_approvals_decided_by_id_11ef09f1_fk_governanc FOREIGN KEY (decided_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approvalstep
    ADD CONSTRAINT governance_approvals_on_behalf_of_id_fb6fd622_fk_governanc FOREIGN KEY (on_behalf_of_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approvalstep
    ADD CONSTRAINT governance_approvals_passed_by_id_220f4284_fk_governanc FOREIGN KEY (passed_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_approvalstep
    ADD CONSTRAINT governance_approvals_unit_id_5ead8c37_fk_governanc FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_auditlink
    ADD CONSTRAINT governance_auditlink_source_id_380dcb25_fk_governanc FOREIGN KEY (source_id) REFERENCES public.governance_auditsource(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_batch
    ADD CONSTRAINT governance_batch_by_id_534bfba5_fk_governance_user_id FOREIGN KEY (by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_batch
    ADD CONSTRAINT governance_batch_undoes_id_0b1186e5_fk_governance_batch_id FOREIGN KEY (undoes_id) REFERENCES public.governance_batch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_batch
    ADD CONSTRAINT governance_batch_unit_id_05dffccf_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_batch
    ADD CONSTRAINT governance_batch_upload_id_6da7464f_fk_governance_upload_id FOREIGN KEY (upload_id) REFERENCES public.governance_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_delivery
    ADD CONSTRAINT governance_delivery_notice_id_1b67b019_fk_governance_notice_id FOREIGN KEY (notice_id) REFERENCES public.governance_notice(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_delivery
    ADD CONSTRAINT governance_delivery_webhook_id_f86b6505_fk_governanc FOREIGN KEY (webhook_id) REFERENCES public.governance_webhook(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_edition
    ADD CONSTRAINT governance_edition_approved_by_id_c29b6722_fk_governanc FOREIGN KEY (approved_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_edition
    ADD CONSTRAINT governance_edition_drafted_by_id_8b78a649_fk_governance_user_id FOREIGN KEY (drafted_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_edition
    ADD CONSTRAINT governance_edition_source_id_73543808_fk_governance_edition_id FOREIGN KEY (source_id) REFERENCES public.governance_edition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_edition
    ADD CONSTRAINT governance_edition_submitted_by_id_d7a02a25_fk_governanc FOREIGN KEY (submitted_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_edition
    ADD CONSTRAINT governance_edition_unit_id_2599a80d_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_emergencyaccess
    ADD CONSTRAINT governance_emergency_grant_id_52688dff_fk_governanc FOREIGN KEY (grant_id) REFERENCES public.governance_rolegrant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_emergencyaccess
    ADD CONSTRAINT governance_emergency_reviewed_by_id_797e1e4d_fk_governanc FOREIGN KEY (reviewed_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_export
    ADD CONSTRAINT governance_export_by_id_1c13d887_fk_governance_user_id FOREIGN KEY (by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_export
    ADD CONSTRAINT governance_export_job_id_f3f0d6e8_fk_governance_job_id FOREIGN KEY (job_id) REFERENCES public.governance_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_finding
    ADD CONSTRAINT governance_finding_unit_id_54b45a6e_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_formkey
    ADD CONSTRAINT governance_formkey_user_id_0187a32d_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_grantreview
    ADD CONSTRAINT governance_grantrevi_grant_id_ed1acb21_fk_governanc FOREIGN KEY (grant_id) REFERENCES public.governance_rolegrant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_grantreview
    ADD CONSTRAINT governance_grantreview_by_id_137b4c16_fk_governance_user_id FOREIGN KEY (by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_job
    ADD CONSTRAINT governance_job_asked_by_id_686b5e61_fk_governance_user_id FOREIGN KEY (asked_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_notice
    ADD CONSTRAINT governance_notice_to_id_94185188_fk_governance_user_id FOREIGN KEY (to_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_noticechoice
    ADD CONSTRAINT governance_noticechoice_user_id_e89b9ea1_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_orgunit
    ADD CONSTRAINT governance_orgunit_parent_id_fa947b9e_fk_governance_orgunit_id FOREIGN KEY (parent_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_parametervalue
    ADD CONSTRAINT governance_parameter_edition_id_bfabcf85_fk_governanc FOREIGN KEY (edition_id) REFERENCES public.governance_edition(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_periodlock
    ADD CONSTRAINT governance_periodlock_unit_id_3d2626e0_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_relationship
    ADD CONSTRAINT governance_relations_declared_by_id_5019b3b7_fk_governanc FOREIGN KEY (declared_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_relationship
    ADD CONSTRAINT governance_relationship_other_id_71fbbc2b_fk_governance_user_id FOREIGN KEY (other_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_rolechange
    ADD CONSTRAINT governance_rolechang_asked_by_id_b1731a2a_fk_governanc FOREIGN KEY (asked_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_rolechange
    ADD CONSTRAINT governance_rolechang_carried_out_by_id_3a99186a_fk_governanc FOREIGN KEY (carried_out_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_rolechange
    ADD CONSTRAINT governance_rolechang_decided_by_id_9576c7bd_fk_governanc FOREIGN KEY (decided_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_rolechange
    ADD CONSTRAINT governance_rolechang_grant_id_ead432f1_fk_governanc FOREIGN KEY (grant_id) REFERENCES public.governance_rolegrant(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_rolechange
    ADD CONSTRAINT governance_rolechange_unit_id_8a509ae9_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_rolechange
    ADD CONSTRAINT governance_rolechange_user_id_1c5d7819_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_rolegrant
    ADD CONSTRAINT governance_rolegrant_granted_by_id_5b9ee2a1_fk_governanc FOREIGN KEY (granted_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_rolegrant
    ADD CONSTRAINT governance_rolegrant_unit_id_6b44e3f1_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_rolegrant
    ADD CONSTRAINT governance_rolegrant_user_id_a6d262c5_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_rowproblem
    ADD CONSTRAINT governance_rowproble_upload_id_8ea22bfe_fk_governanc FOREIGN KEY (upload_id) REFERENCES public.governance_upload(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_savedview
    ADD CONSTRAINT governance_savedview_unit_id_21268952_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_savedview
    ADD CONSTRAINT governance_savedview_user_id_cd2ab359_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_sensitiveread
    ADD CONSTRAINT governance_sensitive_subject_user_id_c00daf01_fk_governanc FOREIGN KEY (subject_user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_sensitiveread
    ADD CONSTRAINT governance_sensitive_unit_id_2b2c43ae_fk_governanc FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_sensitiveread
    ADD CONSTRAINT governance_sensitiveread_by_id_70d4d006_fk_governance_user_id FOREIGN KEY (by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_specialday
    ADD CONSTRAINT governance_specialday_unit_id_cc49a0e4_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_standin
    ADD CONSTRAINT governance_standin_deputy_id_d46f523d_fk_governance_user_id FOREIGN KEY (deputy_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_standin
    ADD CONSTRAINT governance_standin_principal_id_47d63018_fk_governance_user_id FOREIGN KEY (principal_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_upload
    ADD CONSTRAINT governance_upload_job_id_2b8664bb_fk_governance_job_id FOREIGN KEY (job_id) REFERENCES public.governance_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_upload
    ADD CONSTRAINT governance_upload_unit_id_425f6ef2_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_upload
    ADD CONSTRAINT governance_upload_uploaded_by_id_fbfc19b4_fk_governance_user_id FOREIGN KEY (uploaded_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_user_groups
    ADD CONSTRAINT governance_user_groups_group_id_7676f1c0_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_user_groups
    ADD CONSTRAINT governance_user_groups_user_id_5e4dbf49_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_user_user_permissions
    ADD CONSTRAINT governance_user_user_permission_id_cf162074_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_user_user_permissions
    ADD CONSTRAINT governance_user_user_user_id_88fa31a0_fk_governanc FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_webhook
    ADD CONSTRAINT governance_webhook_added_by_id_77b33333_fk_governance_user_id FOREIGN KEY (added_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_webhook
    ADD CONSTRAINT governance_webhook_unit_id_e4f1a51f_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_workyear
    ADD CONSTRAINT governance_workyear_published_by_id_75ad0d89_fk_governanc FOREIGN KEY (published_by_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.governance_workyear
    ADD CONSTRAINT governance_workyear_unit_id_69a968b9_fk_governance_orgunit_id FOREIGN KEY (unit_id) REFERENCES public.governance_orgunit(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_governanc FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_governance_user_id FOREIGN KEY (user_id) REFERENCES public.governance_user(id) DEFERRABLE INITIALLY DEFERRED;
INSERT INTO public.django_migrations (app, name, applied) VALUES
('pghistory', '0001_initial', now()),
('pghistory', '0002_aggregateevent', now()),
('pghistory', '0003_auto_20201023_1636', now()),
('pghistory', '0004_auto_20220906_1625', now()),
('pghistory', '0005_events_middlewareevents', now()),
('pghistory', '0006_delete_aggregateevent', now()),
('pghistory', '0007_auto_20250421_0444', now()),
('contenttypes', '0001_initial', now()),
('contenttypes', '0002_remove_content_type_name', now()),
('auth', '0001_initial', now()),
('auth', '0002_alter_permission_name_max_length', now()),
('auth', '0003_alter_user_email_max_length', now()),
('auth', '0004_alter_user_username_opts', now()),
('auth', '0005_alter_user_last_login_null', now()),
('auth', '0006_require_contenttypes_0002', now()),
('auth', '0007_alter_validators_add_error_messages', now()),
('auth', '0008_alter_user_username_max_length', now()),
('auth', '0009_alter_user_last_name_max_length', now()),
('auth', '0010_alter_group_name_max_length', now()),
('auth', '0011_update_proxy_permissions', now()),
('auth', '0012_alter_user_first_name_max_length', now()),
('governance', '0001_initial', now()),
('account', '0001_initial', now()),
('account', '0002_email_max_length', now()),
('account', '0003_alter_emailaddress_create_unique_verified_email', now()),
('account', '0004_alter_emailaddress_drop_unique_email', now()),
('account', '0005_emailaddress_idx_upper_email', now()),
('account', '0006_emailaddress_lower', now()),
('account', '0007_emailaddress_idx_email', now()),
('account', '0008_emailaddress_unique_primary_email_fixup', now()),
('account', '0009_emailaddress_unique_primary_email', now()),
('admin', '0001_initial', now()),
('admin', '0002_logentry_remove_auto_add', now()),
('admin', '0003_logentry_add_action_flag_choices', now()),
('governance', '0002_keep_the_cover_sheet', now()),
('directors', '0001_initial', now()),
('directors', '0002_initial', now()),
('directors', '0003_take_in_policies_and_service', now()),
('directors', '0004_take_in_changes_of_staff', now()),
('directors', '0005_index_customers', now()),
('directors', '0006_find_who_leads', now()),
('appraisal', '0001_initial', now()),
('appraisal', '0002_initial', now()),
('appraisal', '0003_close_published_cycles', now()),
('appraisal', '0004_one_way_into_the_roster', now()),
('appraisal', '0005_version_targets', now()),
('appraisal', '0006_measure_everything', now()),
('appraisal', '0007_look_up_people_once', now()),
('governance', '0003_tell_people', now()),
('governance', '0004_seal_the_log', now()),
('governance', '0005_find_rows_by_act', now()),
('governance', '0006_watch_a_folder_and_the_facts', now()),
('governance', '0007_approvals_and_rights', now()),
('governance', '0008_editions_and_their_readers', now()),
('governance', '0009_export_lists_as_files', now()),
('governance', '0010_accounts', now()),
('governance', '0011_track_parties_and_copies', now()),
('governance', '0012_work_calendar', now()),
('governance', '0013_announcements', now()),
('governance', '0014_saved_views', now()),
('governance', '0015_teams_and_shared_views', now()),
('mfa', '0001_initial', now()),
('mfa', '0002_authenticator_timestamps', now()),
('mfa', '0003_authenticator_type_uniq', now()),
('sessions', '0001_initial', now()),
('socialaccount', '0001_initial', now()),
('socialaccount', '0002_token_max_lengths', now()),
('socialaccount', '0003_extra_data_default_dict', now()),
('socialaccount', '0004_app_provider_id_settings', now()),
('socialaccount', '0005_socialtoken_nullable_app', now()),
('socialaccount', '0006_alter_socialaccount_extra_data', now()),
('usersessions', '0001_initial', now());
