-- As in 20261124084200_matching_rules, and refused where the two are the only parties of one agreement: nobody signs
-- with themselves, and which of the two was meant is the organiser's to say.
CREATE OR REPLACE FUNCTION matching_follow_merge() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM matching_profile a JOIN matching_profile b ON b.edition_id = a.edition_id
      WHERE a.institution_id = NEW.id AND b.institution_id = NEW.merged_into_id) THEN
    RAISE EXCEPTION 'both have a matching profile' USING ERRCODE = 'DD010';
  END IF;
  IF EXISTS (SELECT FROM agreement_party a JOIN agreement_party b ON b.agreement_id = a.agreement_id
      WHERE a.institution_id = NEW.id AND b.institution_id = NEW.merged_into_id
        AND NOT EXISTS (SELECT FROM agreement_party o WHERE o.agreement_id = a.agreement_id
          AND o.institution_id NOT IN (NEW.id, NEW.merged_into_id))) THEN
    RAISE EXCEPTION 'the two parties of one agreement' USING ERRCODE = 'DD013';
  END IF;
  UPDATE matching_profile SET institution_id = NEW.merged_into_id, version = version + 1
    WHERE institution_id = NEW.id;
  UPDATE agreement_contact SET institution_id = NEW.merged_into_id WHERE institution_id = NEW.id;
  UPDATE agreement_party p SET institution_id = NEW.merged_into_id WHERE institution_id = NEW.id
    AND NOT EXISTS (SELECT FROM agreement_party o WHERE o.agreement_id = p.agreement_id
      AND o.institution_id = NEW.merged_into_id);
  DELETE FROM agreement_party WHERE institution_id = NEW.id;
  RETURN NULL;
END $$;
