-- A span of the class `d` is a value's name: the value stands in the metadata, which --metadata-file reads.
function Pandoc(doc)
  local function fill(span)
    if span.classes:includes('d') then return doc.meta[pandoc.utils.stringify(span.content)] end
  end
  return doc:walk({ Span = fill })
end
