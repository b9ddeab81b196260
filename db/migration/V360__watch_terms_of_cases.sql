-- What a case asks for in particular decides what leaves a seal; nobody writes it without an entry in the trail.
call audit.watch('decisions.terms');
